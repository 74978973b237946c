import { extractive } from '../../src/engines/extractive/extractive.ts'
import { describeEngine } from '../contract/engine.ts'

describeEngine(extractive)
