// Before developing: dependencies and generated types.
import { prepare } from './tools.mjs';

await prepare();
