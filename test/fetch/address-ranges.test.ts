import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { reachOf } from '../../src/fetch/index.ts';

/** The IANA IPv4 and IPv6 special-purpose address registries: first and last address of each block that is not global. */
const SPECIAL: readonly (readonly [block: string, name: string, addresses: readonly string[]])[] = [
  ['0.0.0.0/8', 'this network', ['0.0.0.0', '0.255.255.255']],
  ['10.0.0.0/8', 'private use', ['10.0.0.0', '10.255.255.255']],
  ['100.64.0.0/10', 'shared address space', ['100.64.0.0', '100.127.255.255']],
  ['127.0.0.0/8', 'loopback', ['127.0.0.1', '127.255.255.255']],
  ['169.254.0.0/16', 'link local', ['169.254.0.0', '169.254.169.254']],
  ['172.16.0.0/12', 'private use', ['172.16.0.0', '172.31.255.255']],
  ['192.0.0.0/24', 'protocol assignments', ['192.0.0.0', '192.0.0.255']],
  ['192.0.2.0/24', 'documentation', ['192.0.2.0', '192.0.2.255']],
  ['192.88.99.0/24', '6to4 relay', ['192.88.99.0', '192.88.99.255']],
  ['192.168.0.0/16', 'private use', ['192.168.0.0', '192.168.255.255']],
  ['198.18.0.0/15', 'benchmarking', ['198.18.0.0', '198.19.255.255']],
  ['198.51.100.0/24', 'documentation', ['198.51.100.0', '198.51.100.255']],
  ['203.0.113.0/24', 'documentation', ['203.0.113.0', '203.0.113.255']],
  ['224.0.0.0/4', 'multicast', ['224.0.0.0', '239.255.255.255']],
  ['240.0.0.0/4', 'reserved', ['240.0.0.0', '255.255.255.255']],
  ['::/128', 'unspecified', ['::']],
  ['::1/128', 'loopback', ['::1']],
  ['::ffff:0:0/96', 'IPv4-mapped', ['::ffff:127.0.0.1', '::ffff:8.8.8.8']],
  ['64:ff9b::/96', 'IPv4 translation', ['64:ff9b::7f00:1', '64:ff9b::808:808']],
  ['64:ff9b:1::/48', 'local translation', ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff']],
  ['100::/64', 'discard only', ['100::', '100::ffff:ffff:ffff:ffff']],
  ['2001::/32', 'Teredo', ['2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['2001:2::/48', 'benchmarking', ['2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff']],
  ['2001:db8::/32', 'documentation', ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['2001:20::/28', 'ORCHIDv2', ['2001:20::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['2002::/16', '6to4', ['2002:7f00:1::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['3fff::/20', 'documentation', ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['5f00::/16', 'segment routing', ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['fc00::/7', 'unique local', ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['fe80::/10', 'link local', ['fe80::1', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['fec0::/10', 'site local', ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['ff00::/8', 'multicast', ['ff00::', 'ff02::1']],
  ['::/96', 'IPv4-compatible', ['::7f00:1', '::808:808']],
  ['::ffff:0:0:0/96', 'IPv4-translated', ['::ffff:0:7f00:1']],
];

describe('the special-purpose registries', () => {
  it.each(SPECIAL)('%s (%s) is not public', (_, _name, addresses) => {
    for (const address of addresses) expect([address, reachOf(address)]).not.toEqual([address, 'public']);
  });

  it('are held against what ipaddr.js calls unicast: it alone lets these blocks by', () => {
    const passed = SPECIAL.filter(([, , addresses]) =>
      addresses.some((address) => ipaddr.parse(address).range() === 'unicast'),
    ).map(([block]) => block);
    expect(SPECIAL.length).toBeGreaterThanOrEqual(19);
    // A newer ipaddr.js may know more of them; fewer would be a loss that the table of blocks must make up.
    for (const block of passed) expect(SPECIAL.map(([one]) => one)).toContain(block);
    expect(passed.length).toBeLessThanOrEqual(8);
  });

  it('of one address both sides of a block', () => {
    expect(reachOf('9.255.255.255')).toBe('public');
    expect(reachOf('11.0.0.0')).toBe('public');
    expect(reachOf('100.63.255.255')).toBe('public');
    expect(reachOf('100.128.0.0')).toBe('public');
    expect(reachOf('172.15.255.255')).toBe('public');
    expect(reachOf('172.32.0.0')).toBe('public');
    expect(reachOf('192.167.255.255')).toBe('public');
    expect(reachOf('198.17.255.255')).toBe('public');
    expect(reachOf('2001:4860:4860::8888')).toBe('public');
    expect(reachOf('2606:4700::6810:84e5')).toBe('public');
    expect(reachOf('4000::1')).toBe('never');
  });
});

describe('what may be allowed', () => {
  it('is this machine and its networks, not metadata, links and tunnels', () => {
    for (const address of [
      '127.0.0.1',
      '::1',
      '10.1.2.3',
      '192.168.1.1',
      '172.20.0.1',
      '100.64.0.1',
      'fd12::1',
    ])
      expect([address, reachOf(address)]).toEqual([address, 'inside']);
    for (const address of [
      '169.254.169.254',
      '100.100.100.200',
      'fd00:ec2::254',
      'fe80::1',
      '0.0.0.0',
      '::',
      '224.0.0.1',
    ])
      expect([address, reachOf(address)]).toEqual([address, 'never']);
  });

  it('is no address with a zone, and nothing that is no address', () => {
    for (const address of ['fe80::1%eth0', '2606:4700::1%25lo', '', 'localhost', '1.2.3.4.5'])
      expect(reachOf(address)).toBe('never');
  });
});
