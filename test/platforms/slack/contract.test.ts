import { slack } from '../../../src/platforms/slack/slack.ts'
import { describePlatform } from '../../contract/platform.ts'
import { startSlackDriver } from './slack-driver.ts'

describePlatform(
  {
    delivery: slack.delivery,
    canFind: true,
    repeatsEvents: true,
    faults: ['DELIVERY_REFUSED', 'DELIVERY_LIMITED', 'DELIVERY_UNAVAILABLE', 'DELIVERY_UNKNOWN'],
  },
  startSlackDriver,
)
