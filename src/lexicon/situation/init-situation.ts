import { SituationError } from '../../core/index.ts';
import { slugOf } from '../actors/index.ts';

/**
 * The files of an empty situation that validates, each explaining itself in comments; `vedette init NAME` writes them.
 * @param name as people say it, "Horn of Africa"; the folder and the id are made of it
 * @returns path inside the folder → text
 * @throws SituationError when the name has no letter or digit to make an id of
 */
export function initSituation(name: string): ReadonlyMap<string, string> {
  const title = name.replace(/\s+/gu, ' ').trim();
  const id = slugOf(title)
    .replace(/[^a-z0-9-]+/gu, '')
    .replace(/-{2,}/gu, '-')
    .replace(/^-|-$/gu, '');
  if (id === '') {
    throw new SituationError(
      'init',
      `"${title.slice(0, 60)}" makes no id; expected a name with Latin letters or digits, as "Horn of Africa"`,
      { name: title.slice(0, 60) },
    );
  }
  return new Map([
    ['situation.yaml', head(id, title)],
    ['actors.yaml', ACTORS],
    ['sources.yaml', SOURCES],
    ['tracks.yaml', TRACKS],
    ['events.yaml', EVENTS],
    ['places.yaml', PLACES],
  ]);
}

const head = (
  id: string,
  title: string,
): string => `# What is watched. The other files of this folder say by whom, where and for what.
id: ${id}
title: ${JSON.stringify(title)}
description: What this situation is about, in a sentence.
# Languages of the texts that are read, and the countries it is about (three letters, as IRQ).
languages: [en]
countries: []
# How the feeds of sources.yaml are asked. Nothing is fetched unless you run "vedette watch", or set automatic: true, which
# lets "vedette start" poll. The contact stands in every request, so that a publisher can write to you.
#
# watch: { every: 30m, automatic: false, contact: desk@example.org }
`;

const ACTORS = `# Who acts: people in public roles, governments, organisations, armed groups.
# Countries, capitals and the best-known organisations need no entry: the general lexicon knows them (irq, un, nato).
#
# - id: a-short-id                      # as it stands in queries: actor:a-short-id
#   name: The Name as Shown
#   aliases: [Another Name, ACRONYM]    # as written in texts; capitals count
#   type: person                        # person, organisation, group, government, place, facility or other
#   codes:                              # CAMEO actor codes, from and to inclusive, open where left out
#     - { code: IRQGOV, from: 2022-10-27 }
#   roles:                              # offices held, each with where the public can look it up
#     - { office: Prime Minister, of: irq, from: 2022-10-27, source: parliament vote of 27 October 2022 }
[]
`;

const SOURCES = `# Who publishes. The grade is the Admiralty code's, A (reliable) to F (cannot be judged); it is yours to set, with a reason.
#
# - id: the-outlet
#   name: The Outlet
#   aliases: [Outlet]
#   url: https://outlet.example/
#   country: IRQ
#   reliability: { grade: C, reason: names its sources; corrected two of ten reports last year }
#   feeds:                              # RSS, Atom, JSON Feed, a sitemap, or a page that names its feed
#     - { url: https://outlet.example/feed.xml, every: 1h }
[]
`;

const TRACKS = `# Lines of enquiry: each is a question and a standing query over statements.
# Fields of a query: actor source target type status track place since until text; a comma is "or", "-" is "not".
#
# - id: border
#   title: Border control
#   question: Is the border under control, and by whom?
#   query: actor:irq type:mobilize,cooperate text:border,crossing
[]
`;

const EVENTS = `# Named events that texts date other things by ("since the ceasefire").
#
# - id: the-ceasefire
#   names: [the ceasefire, the truce]
#   start: 2025-03-10                   # and end: for a stretch of days, both counted
#   eras: [ceasefire]                   # "post-ceasefire", "pre-ceasefire"
#   source: joint statement of that day
[]
`;

const PLACES = `# Places that lists of towns lack or misspell: crossings, camps, bases, dams. Degrees WGS 84, radius in kilometres.
#
# - id: the-crossing
#   name: The Crossing
#   aliases: [Crossing Gate]
#   kind: crossing                      # camp, prison, dam, facility, base, field, region, river, governorate, district, town
#   country: IQ                         # two letters here
#   lat: 34.38
#   lon: 40.98
#   uncertaintyKm: 6
#   source: public maps
[]
`;
