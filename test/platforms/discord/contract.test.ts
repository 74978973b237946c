import { discord } from '../../../src/platforms/discord/discord.ts'
import { describePlatform } from '../../contract/platform.ts'
import { startDiscordDriver } from './discord-driver.ts'

describePlatform(
  {
    delivery: discord.delivery,
    canFind: true,
    repeatsEvents: false,
    faults: ['DELIVERY_UNKNOWN', 'DELIVERY_LIMITED', 'DELIVERY_UNAVAILABLE'],
  },
  startDiscordDriver,
)
