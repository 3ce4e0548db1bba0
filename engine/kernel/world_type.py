"""How compiled code sees a World: one pointer to a directory of table addresses and shapes.

numba passes a named tuple of arrays by value, 7 words an array: with this many tables a call costs 0.3 us
and the kernel does not compile in reasonable time. As one pointer it is free, and `world.calls[c]` reads
the same. The tables are alive and in place for as long as the World that is being run.
"""

import hashlib
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.typing.templates import AttributeTemplate
from numba.extending import (
    NativeValue,
    infer_getattr,
    lower_getattr_generic,
    models,
    register_model,
    typeof_impl,
    unbox,
)
from numba.np.arrayobj import make_array, populate_array

from engine.program import DIRECTORY_WORDS, World


class WorldType(types.Type):
    """The numba type of a World: the array type of each table, by name."""

    def __init__(self, tables: tuple[tuple[str, types.Array], ...]) -> None:
        self.tables = tables
        digest = hashlib.blake2b(repr(tables).encode(), digest_size=8).hexdigest()
        super().__init__(name=f"World_{digest}")  # short: every symbol's name repeats it

    @property
    def key(self) -> Any:
        return self.tables


@typeof_impl.register(World)
def typeof_world(world: World, context: Any) -> WorldType:
    """The numba type of a World, from the tables it holds."""
    return WorldType(
        tuple((name, typeof_impl(getattr(world, name), context)) for name in World._fields if name not in DIRECTORY)
    )


DIRECTORY = ("directory", "address")


@register_model(WorldType)
class WorldModel(models.PrimitiveModel):
    """A World is the address of its directory."""

    def __init__(self, dmm: Any, fe_type: WorldType) -> None:
        super().__init__(dmm, fe_type, ir.IntType(64))


@infer_getattr
class WorldAttributes(AttributeTemplate):
    """`world.calls` is an array."""

    key = WorldType

    def generic_resolve(self, world: WorldType, name: str) -> types.Array | None:
        return dict(world.tables).get(name)


@lower_getattr_generic(WorldType)
def get_table(context: Any, builder: Any, world: WorldType, value: Any, name: str) -> Any:
    """Load a table's address and shape. They are constant while the kernel runs, so loads are free to move."""
    array_type = dict(world.tables)[name]
    place = [field for field, _ in world.tables].index(name) * DIRECTORY_WORDS
    word = ir.IntType(64)
    directory = builder.inttoptr(value, word.as_pointer())

    def load(offset: int) -> Any:
        loaded = builder.load(builder.gep(directory, [ir.Constant(word, place + offset)]))
        loaded.set_metadata("invariant.load", builder.module.add_metadata([]))
        return loaded

    array = make_array(array_type)(context, builder)
    element = context.get_data_type(array_type.dtype)
    itemsize = context.get_constant(
        types.intp, array_type.dtype.bitwidth // 8 if hasattr(array_type.dtype, "bitwidth") else array_type.dtype.size
    )
    shape = [load(1 + dimension) for dimension in range(array_type.ndim)]
    strides = [itemsize]
    for extent in reversed(shape[1:]):
        strides.insert(0, builder.mul(strides[0], extent))
    populate_array(
        array,
        data=builder.inttoptr(load(0), element.as_pointer()),
        shape=cgutils.pack_array(builder, shape),
        strides=cgutils.pack_array(builder, strides),
        itemsize=itemsize,
        meminfo=None,
    )
    return array._getvalue()


@unbox(WorldType)
def unbox_world(typ: WorldType, world: Any, c: Any) -> NativeValue:
    """Hand a World to compiled code: the address of its directory."""
    address = c.pyapi.object_getattr_string(world, "address")
    value = c.pyapi.long_as_longlong(address)
    c.pyapi.decref(address)
    return NativeValue(value, is_error=cgutils.is_not_null(c.builder, c.pyapi.err_occurred()))
