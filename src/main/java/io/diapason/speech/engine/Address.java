package io.diapason.speech.engine;

import org.bytedeco.javacpp.FloatPointer;

/** A pointer that is aimed anew for every call, since making one costs as much as a small multiplication. */
final class Address extends FloatPointer {
    Address() {
        super((org.bytedeco.javacpp.Pointer) null);
    }

    Address at(long place) {
        this.address = place;
        return this;
    }
}
