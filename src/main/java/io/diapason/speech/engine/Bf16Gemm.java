package io.diapason.speech.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;

/**
 * Multiplies what has been rounded to bfloat16 (8 bits of precision) and adds up in float: oneDNN's matmul, on the matrix unit (AMX) or the
 * bfloat16 instructions of processors that have them. Everything between the multiplications stays float.
 *
 * <p>oneDNN's objects are made once for each shape and aimed at other memory for each call.
 */
final class Bf16Gemm implements Gemm {
    private final engine cpu = new engine(engine.kind.cpu, 0);
    private final stream stream = new stream(cpu, org.bytedeco.dnnl.stream.flags.default_flags);
    private final Map<Operand, Rounding> roundings = new HashMap<>();
    private final Map<Shape, Product> products = new HashMap<>();
    private final String name;
    private int round;

    /** @throws LinkageError where there is no oneDNN for this machine */
    Bf16Gemm() {
        this.name = new OneDnnGemm().name() + " bf16";
    }

    @Override
    public void refresh() {
        round++;
    }

    @Override
    public void multiply(Matrix left, Matrix right, Matrix target, boolean add) {
        Rounding a = rounding(left, true);
        Rounding b = rounding(right, false);
        a.round(left);
        b.round(right);
        Shape shape = new Shape(Operand.of(left, true), Operand.of(right, false), target.stride(), add);
        products.computeIfAbsent(shape, s -> new Product(s, target, a, b)).run(target);
    }

    private Rounding rounding(Matrix matrix, boolean left) {
        return roundings.computeIfAbsent(Operand.of(matrix, left), operand -> new Rounding(matrix));
    }

    @Override
    public String name() {
        return name;
    }

    private static memory.desc description(long[] sizes, memory.data_type type, long[] strides) {
        return new memory.desc(sizes, type, strides, false);
    }

    /**
     * What matrices have in common that can take turns in one place.
     *
     * @param lasting address of numbers that stay as they are for a while; 0 for others
     */
    private record Operand(int rows, int columns, int stride, boolean transposed, boolean left, long lasting) {
        static Operand of(Matrix matrix, boolean left) {
            long lasting = matrix.block().lasting() ? matrix.address() : 0;
            return new Operand(matrix.rows(), matrix.columns(), matrix.stride(), matrix.transposed(), left, lasting);
        }
    }

    private record Shape(Operand left, Operand right, int stride, boolean add) {}

    /** A matrix as bfloat16, row after row. */
    private final class Rounding {
        private final Address address = new Address();
        private final memory from;
        private final memory to;
        private final memory.desc seen;
        private final reorder reorder;
        private final IntMemoryMap arguments = new IntMemoryMap();
        private int rounded = -1;

        Rounding(Matrix matrix) {
            long[] sizes = {matrix.rows(), matrix.columns()};
            long[] strides = {matrix.columns(), 1};
            from = new memory(
                    description(sizes, memory.data_type.f32, new long[] {matrix.stride(), 1}),
                    cpu,
                    address.at(matrix.address()));
            to = new memory(description(sizes, memory.data_type.bf16, strides), cpu);
            seen = matrix.transposed()
                    ? description(
                            new long[] {sizes[1], sizes[0]}, memory.data_type.bf16, new long[] {strides[1], strides[0]})
                    : description(sizes, memory.data_type.bf16, strides);
            reorder = new reorder(from, to);
            arguments.put(DNNL_ARG_FROM, from);
            arguments.put(DNNL_ARG_TO, to);
        }

        void round(Matrix matrix) {
            if (matrix.block().lasting() && rounded == round) {
                return;
            }
            from.set_data_handle(address.at(matrix.address()));
            reorder.execute(stream, arguments);
            rounded = round;
        }
    }

    private final class Product {
        private final Address address = new Address();
        private final memory target;
        private final matmul product;
        private final IntMemoryMap arguments = new IntMemoryMap();

        Product(Shape shape, Matrix into, Rounding a, Rounding b) {
            memory.desc result = description(
                    new long[] {into.rows(), into.columns()}, memory.data_type.f32, new long[] {shape.stride(), 1});
            primitive_attr attributes = new primitive_attr();
            if (shape.add()) {
                post_ops sum = new post_ops();
                sum.append_sum();
                attributes.set_post_ops(sum);
            }
            product = new matmul(
                    new matmul.primitive_desc(new matmul.desc(a.seen, b.seen, result), attributes, cpu, false));
            target = new memory(result, cpu, address.at(into.address()));
            arguments.put(DNNL_ARG_SRC, new memory(a.seen, cpu, a.to.get_data_handle()));
            arguments.put(DNNL_ARG_WEIGHTS, new memory(b.seen, cpu, b.to.get_data_handle()));
            arguments.put(DNNL_ARG_DST, target);
        }

        void run(Matrix into) {
            target.set_data_handle(address.at(into.address()));
            product.execute(stream, arguments);
            stream._wait();
        }
    }
}
