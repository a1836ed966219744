import { queryClient, useVersioned, type Schema } from '@/api'
import { readMinutes, writeMinutes } from './meeting'

/** The minutes, which save themselves while the secretary types, on this device too. */
export function useMinutes(id: string, readonly: () => boolean) {
  const kept = ({ markdown, version }: Schema<'MeetingView.MinutesView'>) => ({ text: { markdown }, version })
  return useVersioned<{ markdown: string }>({
    read: async () => kept(await readMinutes(id)),
    write: async ({ markdown }, version) => kept(await writeMinutes(id, markdown, version)),
    changed: 'live.minutes-changed',
    readonly,
    shelf: `xuefen.minutes.${id}`,
    saved: () => void queryClient.invalidateQueries({ queryKey: ['meeting', id, 'minutes'] }),
  })
}
