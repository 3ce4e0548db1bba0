"""How kernel functions are compiled, and where the machine code is kept.

numba's own cache does not see a change in a called file, so the cache folder is named by a hash of all
kernel sources, numba's version and the processor.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast

import numba
from llvmlite import binding
from llvmlite.binding import Linkage
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass
from numba.core.typed_passes import NativeLowering
from platformdirs import user_cache_path

import engine.kernel.world_type  # noqa: F401  teaches numba what a World is

F = TypeVar("F", bound=Callable[..., Any])


def cache_folder() -> Path:
    """The folder for this kernel's machine code on this processor."""
    here = Path(__file__).parent
    digest = hashlib.blake2b(f"{numba.__version__} {binding.get_host_cpu_name()}".encode(), digest_size=8)
    for source in [*sorted(here.glob("*.py")), *sorted(here.with_name("program").glob("*.py"))]:
        digest.update(source.read_bytes())
    return user_cache_path("loadscape") / f"kernel-{digest.hexdigest()}"


numba.config.CACHE_DIR = str(cache_folder())


class InnerLibrary(JITCodeLibrary):
    """A function's code before any optimization, to be linked into entries; it is never made executable by itself."""

    def finalize(self) -> None:
        """There is nothing to do: the entry is optimized and translated as a whole."""
        self._finalized = True

    def _get_module_for_linking(self) -> Any:
        if self._shared_module is None:
            for function in self._final_module.functions:
                if not function.is_declaration and function.linkage == Linkage.external:
                    function.linkage = "linkonce_odr"
            self._shared_module = self._final_module
        return self._shared_module


class EntryLibrary(JITCodeLibrary):
    """An entry's code, into which that of all functions below it is linked, each once."""

    def finalize(self) -> None:
        """Link callers before what they call: what nobody has asked for so far is left out by the linker."""
        self._linking_libraries = callers_first(self._linking_libraries)
        super().finalize()
        missing = [one.name for one in self._final_module.functions if one.is_declaration and "6kernel" in one.name]
        if missing:
            raise RuntimeError(f"not linked: {', '.join(missing)}")


def callers_first(libraries: list[Any]) -> list[Any]:
    """These libraries and all below them, each before those it calls."""
    done: dict[Any, None] = {}

    def visit(library: Any) -> None:
        if library not in done:
            if isinstance(library, InnerLibrary):
                for called in library._linking_libraries:
                    visit(called)
            done[library] = None

    for library in libraries:
        visit(library)
    return list(done)[::-1]


@register_pass(mutates_CFG=True, analysis_only=False)
class EntryLowering(NativeLowering):
    """Lower a function that Python calls."""

    _name = "entry_lowering"

    def run_pass(self, state: Any) -> bool:
        state.library = EntryLibrary(state.targetctx.codegen(), state.func_id.func_qualname)
        state.library.enable_object_caching()
        return bool(super().run_pass(state))


@register_pass(mutates_CFG=True, analysis_only=False)
class InnerLowering(NativeLowering):
    """Lower a function that only other kernel functions call: no machine code and no Python wrapper of its own."""

    _name = "inner_lowering"

    def run_pass(self, state: Any) -> bool:
        state.library = InnerLibrary(state.targetctx.codegen(), state.func_id.func_qualname)
        state.flags.no_compile = True
        state.flags.no_cpython_wrapper = True
        state.flags.no_cfunc_wrapper = True
        super().run_pass(state)
        lowered = state["cr"]
        key = [].append  # numba knows a compiled function by a C function object; any unique one will do
        state.targetctx.insert_user_function(key, lowered.fndesc, [state.library])
        state["cr"] = lowered._replace(cfunc=key)
        return True


UNNEEDED = frozenset(
    {
        *("with_lifting", "inline_closure_likes", "rewrite_semantic_constants", "dead_branch_prune"),
        *("generic_rewrites", "rewrite_dynamic_raises", "make_function_op_code_to_jit_function"),
        *("inline_inlinables", "find_literally", "literal_unroll", "LiteralPropagation"),
        *("inline_overloads", "nopython_rewrites", "dump_parfor_diagnostics"),
    }
)
"""Passes of numba's for closures, exceptions, literals and array expressions: kernel code has none of them."""


class EntryCompiler(CompilerBase):
    """numba's own pipeline without the passes that kernel code does not need."""

    lowering: ClassVar[type] = EntryLowering

    def define_pipelines(self) -> list[Any]:
        pipeline = DefaultPassBuilder.define_nopython_pipeline(self.state)
        pipeline.passes = [
            (self.lowering if one is NativeLowering else one, what)
            for one, what in pipeline.passes
            if one._name not in UNNEEDED
        ]
        pipeline.finalize()
        return [pipeline]


class InnerCompiler(EntryCompiler):
    """The same with InnerLowering at its end."""

    lowering = InnerLowering


def kernel(function: F) -> F:
    """A function that only other kernel functions call; the entry it is part of is compiled as a whole."""
    return cast(F, numba.njit(error_model="numpy", pipeline_class=InnerCompiler)(function))


def entry(function: F) -> F:
    """A door for Python: kept on disk, and other threads run while it does."""
    return cast(F, numba.njit(error_model="numpy", nogil=True, cache=True, pipeline_class=EntryCompiler)(function))
