import { rmSync } from 'node:fs'
import { startServer } from './server'

/** One server for all journeys, on an empty data folder, with an administrator and nothing else. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.XUEFEN_URL) return async () => {}
  const data = new URL('../target/journey-data', import.meta.url).pathname
  rmSync(data, { recursive: true, force: true })
  const server = await startServer(data)
  process.env.XUEFEN_URL = server.url
  return server.stop
}
