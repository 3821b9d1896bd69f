import { firstAdminLink } from '../../server/accounts/first-admin.ts'
import { readConfig } from '../../server/config.ts'
import { serve, type Served } from '../../server/serve.ts'
import { holdCommittees } from './committees.ts'
import { fillDemo } from './fill.ts'
import { settleCommitments } from './penalties.ts'
import { inviteDemoClient, inviteDemoMembers, signFirstAdminIn } from './people.ts'

/** The demo makes its own people, on this machine. */
const unset = { VIGIE_PUBLIC_URL: undefined, VIGIE_ADMIN_EMAIL: undefined, VIGIE_ADMIN_PASSWORD: undefined }

export type Demo = {
  readonly served: Served
  /** Fills it, through the API, as its people would; gives the address of its contract. */
  readonly fill: () => Promise<string>
}

/** A Vigie on an empty data folder, which signs the people of its one contract in by one click. */
export async function startDemo(
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Demo> {
  const served = await serve(readConfig({ ...environment, VIGIE_DATA: dataFolder, ...unset }), { isDemo: true })
  const { address, instance } = served
  const fill = async () => {
    const admin = await signFirstAdminIn(address, (await firstAdminLink(instance.services, address))!)
    const client = await inviteDemoClient(address, admin)
    let provider = client
    const contractId = await fillDemo(address, client.cookie, async (id) => {
      provider = await inviteDemoMembers(address, client, id)
      return provider.cookie
    })
    await settleCommitments({ client, provider, contractId })
    await holdCommittees({ client, provider, contractId })
    return `${address}/contracts/${contractId}`
  }
  return { served, fill }
}
