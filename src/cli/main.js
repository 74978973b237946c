#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// As ../main.js, and for its reasons: the second command of a shell starts in half the time of the first.
enableCompileCache()
await import('./run-cli.ts')
