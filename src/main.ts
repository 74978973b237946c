import { enableCompileCache, flushCompileCache } from 'node:module'

// Reading the sources takes most of a start: what Node made of them is kept in the folder of temporary files for the next
// one (nodejs.org/api/module.html#module-compile-cache). Hence nothing else may be imported before.
enableCompileCache()
await import('./run-program.ts')
flushCompileCache()
