/** Under which names the rehearsal room is asked for: HOST, on a wildcard the machine's own name and addresses too, and the name in PUBLIC_URL. */
import { isWildcard } from '#web';
import type { RehearsalConfig } from '../config.ts';

interface OwnHosts {
  readonly hosts: readonly string[];
  readonly anyAddress: boolean;
}

export function ownHosts({ host, publicUrl }: Pick<RehearsalConfig, 'host' | 'publicUrl'>, machineName: string): OwnHosts {
  const anyAddress = isWildcard(host);
  return { hosts: [host, ...(anyAddress ? [machineName] : []), ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])], anyAddress };
}
