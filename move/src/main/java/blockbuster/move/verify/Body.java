package blockbuster.move.verify;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.SignatureToken;
import java.util.ArrayList;
import java.util.List;

/** What the checks of a function body share: the types in scope, all locals with the parameters first, the results. */
record Body(TokenTypes types, List<SignatureToken> locals, int parameters, List<SignatureToken> results) {
    static Body of(CompiledModule module, FunctionDef function, FunctionDef.Code code) {
        var handle = module.functionHandles().get(function.handle());
        var parameters = module.signatures().get(handle.parameters());
        var types = new TokenTypes(module, handle.typeParameters());
        var locals = new ArrayList<>(parameters);
        locals.addAll(module.signatures().get(code.locals()));
        locals.forEach(types::requireWellFormed);
        return new Body(types, locals, parameters.size(), module.signatures().get(handle.results()));
    }
}
