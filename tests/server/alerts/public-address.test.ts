import { expect, test } from 'vitest'
import { isPublicAddress, publicLookup } from '../../../server/alerts/public-address.ts'

test('addresses of the public internet are public', () => {
  const outside = ['8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '::ffff:8.8.8.8']
  expect(outside.map((address) => [address, isPublicAddress(address)])).toEqual(
    outside.map((address) => [address, true]),
  )
})

test('what leads back inside is not public: private, link-local, metadata, reserved, or nothing at all', () => {
  const four =
    '127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 100.100.100.200 168.63.129.16'
  const rare = '192.0.0.192 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255'
  const six = ':: ::1 fe80::1 fc00::1 fd00:ec2::254 fec0::1 ff02::1 2001:db8::1 100::1 4000::1'
  const inside = [...`${four} ${rare} ${six}`.split(' '), 'not an address', '']
  expect(inside.map((address) => [address, isPublicAddress(address)])).toEqual(
    inside.map((address) => [address, false]),
  )
})

test('an address of IPv4 inside one of IPv6 is what it is alone: mapped, compatible, translated, NAT64, 6to4, Teredo', () => {
  const mapped = '::ffff:127.0.0.1 ::ffff:a9fe:a9fe ::127.0.0.1 ::7f00:1 ::ffff:0:7f00:1'
  const translated = '64:ff9b::7f00:1 64:ff9b:1::a00:1 2002:7f00:1:: 2001::1'
  expect(`${mapped} ${translated}`.split(' ').filter(isPublicAddress)).toEqual([])
})

test('a name is looked up to one address or to all, as it is asked, and an unknown one is no forbidden one', async () => {
  const lookUp = (host: string, all: boolean) =>
    new Promise<readonly unknown[]>((resolve) =>
      publicLookup(new Set(['localhost', 'un..known']))(host, { all, family: 4 }, (...answer) => resolve(answer)),
    )
  expect(await lookUp('localhost', false)).toEqual([null, '127.0.0.1', 4])
  expect(await lookUp('localhost', true)).toEqual([null, [{ address: '127.0.0.1', family: 4 }]])
  const [error] = await lookUp('un..known', false)
  expect(error).toMatchObject({ syscall: 'getaddrinfo' })
})
