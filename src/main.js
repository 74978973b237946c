import { enableCompileCache, flushCompileCache } from 'node:module'

// Reading the sources takes most of a start: what Node made of them is kept in the folder of temporary files for the next
// one (nodejs.org/api/module.html#module-compile-cache). Hence nothing else may be imported before, and this file and the
// command line's (cli/main.js) are JavaScript: TypeScript would be read before there is a cache, by a parser of 15 MB that
// nothing else then needs.
enableCompileCache()
await import('./run-program.ts')
flushCompileCache()
