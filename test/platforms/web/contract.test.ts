import { web } from '../../../src/platforms/web/web.ts'
import { describePlatform } from '../../contract/platform.ts'
import { startWebDriver } from './web-driver.ts'

describePlatform(
  { delivery: web.delivery, canFind: true, repeatsEvents: false, faults: ['DELIVERY_UNKNOWN'] },
  startWebDriver,
)
