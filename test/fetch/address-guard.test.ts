import { describe, expect, it } from 'vitest';
import { guardAddress } from '../../src/fetch/index.ts';

const none = { hosts: [] };
const why = (address: string, hosts: readonly string[] = []) => {
  try {
    guardAddress(address, { hosts });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the words of an address', () => {
  it('give scheme, host and port', () => {
    expect(guardAddress('https://Wire.example./a?b#c', none)).toMatchObject({
      host: 'wire.example',
      port: 443,
    });
    expect(guardAddress('http://wire.example/', none)).toMatchObject({
      host: 'wire.example',
      port: 80,
      mayBeInside: false,
    });
    expect(guardAddress('https://münchen.example/', none).host).toBe('xn--mnchen-3ya.example');
    expect(guardAddress('https://شبكة.example/', none).host).toMatch(/^xn--/u);
    expect(guardAddress('http://[2606:4700::1]/', none).host).toBe('2606:4700::1');
  });

  it.each([
    ['ftp://wire.example/', 'only http and https are, not ftp'],
    ['file:///etc/passwd', 'only http and https are, not file'],
    ['javascript:alert(1)', 'only http and https are, not javascript'],
    ['gopher://127.0.0.1:6379/_x', 'only http and https are, not gopher'],
    ['https://user:secret@wire.example/', 'it holds a user name or password'],
    [
      'https://wire.example:8080/',
      'port 8080 is neither 80 nor 443; allow it with --allow-fetch wire.example:8080',
    ],
    [
      'http://localhost/',
      'localhost is a name of this machine or its network; allow it with --allow-fetch localhost',
    ],
    ['http://intranet/', 'intranet is a name of this machine or its network'],
    ['http://printer.local/', 'printer.local is a name of this machine'],
    ['http://127.0.0.1/', 'it leads to 127.0.0.1, an address inside this machine or its network'],
    ['http://0x7f.1/', 'it leads to 127.0.0.1'],
    ['http://169.254.169.254/', 'it leads to 169.254.169.254, an address of special use'],
    ['http://wire.example\t/', 'it holds control characters'],
    ['no address', 'it is no web address'],
    [`https://wire.example/${'a'.repeat(3000)}`, 'it is longer than 2048 characters'],
  ])('refuse %s', (address, reason) => {
    expect(why(address)).toContain(reason);
    expect(why(address)).not.toContain('secret');
  });

  it('let an allowed host lie inside, at its port alone', () => {
    expect(why('http://127.0.0.1:8080/', ['127.0.0.1:8080'])).toBeUndefined();
    expect(why('http://127.0.0.1:8081/', ['127.0.0.1:8080'])).toContain('port 8081');
    expect(why('http://localhost/', ['localhost'])).toBeUndefined();
    expect(why('http://[::1]:3000/', ['[::1]:3000'])).toBeUndefined();
    expect(why('http://feeds.lan/', ['feeds.lan'])).toBeUndefined();
    expect(why('http://other.lan/', ['feeds.lan'])).toContain('other.lan');
    // Not even where the operator says so: no feed lies there, and every cloud's keys do.
    expect(why('http://169.254.169.254/', ['169.254.169.254'])).toContain('special use');
    expect(guardAddress('http://wire.example/', { hosts: ['feeds.lan'] }).mayBeInside).toBe(false);
  });
});
