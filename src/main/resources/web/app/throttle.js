/** Runs `work` at most once per `ms`, the last call included: a busy search reports faster than people read. */
export function throttle(ms, work) {
  let timer = null;
  const throttled = () => {
    timer ??= setTimeout(() => {
      timer = null;
      work();
    }, ms);
  };
  throttled.cancel = () => {
    clearTimeout(timer);
    timer = null;
  };
  return throttled;
}
