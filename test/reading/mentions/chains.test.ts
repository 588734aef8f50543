import { expect, it } from 'vitest';
import { Chains } from '../../../src/reading/mentions/chains.ts';

it('joins sets, and says one key for each', () => {
  const chains = new Chains();
  chains.join('a', 'b');
  chains.join('b', 'c');
  expect(chains.rootOf('c')).toBe(chains.rootOf('a'));
  expect(chains.rootOf('d')).toBe('d');
});

it('never joins two entities, not even through a third', () => {
  const chains = new Chains();
  chains.name('iraq', 'irq');
  chains.name('syria', 'syr');
  chains.join('iraq', 'they');
  chains.join('they', 'syria');
  expect(chains.rootOf('they')).toBe(chains.rootOf('iraq'));
  expect(chains.rootOf('syria')).not.toBe(chains.rootOf('iraq'));
});

it('takes the entity along, whichever side knows it', () => {
  const chains = new Chains();
  chains.name('damascus', 'syr-gov');
  chains.join('it', 'damascus');
  chains.name('ankara', 'tur-gov');
  chains.join('it', 'ankara');
  expect(chains.rootOf('ankara')).not.toBe(chains.rootOf('it'));
});
