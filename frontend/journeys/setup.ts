import { rmSync } from 'node:fs'
import { json, person, signedIn } from './school'
import { ADMIN, administrator, startServer, WORKERS } from './server'

/** One server for all journeys, on an empty data folder, with an administrator for each worker and nothing else. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.XUEFEN_URL) return async () => {}
  const data = new URL('../target/journey-data', import.meta.url).pathname
  rmSync(data, { recursive: true, force: true })
  const server = await startServer(data)
  process.env.XUEFEN_URL = server.url
  const admin = await signedIn(server.url, ADMIN)
  const name = { zh: '工会', en: '' }
  const { unit } = await json<{ unit: { id: string } }>(admin.post('/api/v1/units', { data: { name, kind: 'union' } }))
  for (let worker = 1; worker < WORKERS; worker++)
    await person(admin, unit.id, administrator(worker).username, 'ADMINISTRATOR')
  await admin.dispose()
  return server.stop
}
