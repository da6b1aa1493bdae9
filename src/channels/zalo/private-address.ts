import { BlockList, isIP } from 'node:net'

/** RFC 6890 and its IPv6 twin: this host, private, shared, link-local, documentation, benchmarking, multicast, reserved. */
const IPV4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3'
const IPV6 = '::/127 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8'

const PRIVATE = blockList()

/** Whether an IP address (also IPv4 written as IPv6) belongs to no public host. What is no address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function blockList(): BlockList {
  const list = new BlockList()
  const add = (ranges: string, family: 'ipv4' | 'ipv6') => {
    for (const range of ranges.split(' ')) {
      const [network = '', bits] = range.split('/')
      list.addSubnet(network, Number(bits), family)
    }
  }
  add(IPV4, 'ipv4')
  add(IPV6, 'ipv6')
  return list
}
