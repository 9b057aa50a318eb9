import { LitElement } from 'lit';

/** A component that renders into the page itself, so that one style sheet holds the whole look. */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}
