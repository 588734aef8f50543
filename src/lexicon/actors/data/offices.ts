/** Offices that go by several names; the first of a row is the key. Lower case. */
export const OFFICES: readonly (readonly string[])[] = [
  ['prime minister', 'premier', 'pm', 'head of government'],
  ['president', 'interim president', 'transitional president', 'acting president', 'head of state'],
  ['foreign minister', 'minister of foreign affairs', 'minister for foreign affairs', 'top diplomat'],
  ['defence minister', 'defense minister', 'minister of defence', 'minister of defense'],
  ['interior minister', 'minister of the interior', 'minister of interior'],
  ['secretary of state', 'us secretary of state'],
  ['supreme leader', 'leader of the islamic revolution'],
  ['secretary-general', 'secretary general', 'chief'],
  ['national security adviser', 'national security advisor'],
  ['intelligence chief', 'head of intelligence', 'intelligence director', 'national intelligence director'],
  ['commander', 'commander-in-chief', 'commander in chief', 'general commander', 'top commander'],
  ['speaker', 'parliament speaker', 'speaker of parliament'],
  ['king', 'monarch'],
  ['crown prince'],
  ['emir'],
  ['special envoy', 'envoy', 'special representative'],
];
