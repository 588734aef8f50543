/**
 * Nouns that name a deed or an occurrence. Left out: words that more often name a thing or a text ("agreement" is one of
 * the exceptions kept, since news tells of it as of a deed).
 */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  `abduction abolition accession accord accusation acquisition acquittal advance aggression agreement airdrop airlift airstrike ambush
amnesty annexation apology appeal appointment apprehension arrest arrival arson assassination assault assistance attack attempt
ban beating beheading blast blockade bloodshed bombardment bombing boycott breach breakthrough burning campaign cancellation capture
ceasefire cessation clash cleanup closure collapse collision commitment condemnation conference confiscation confrontation conquest
consent consultation containment conviction cooperation coordination coup cover-up crackdown crossing curfew cutback
cutoff deal death declaration decapitation defeat defection delivery demand demilitarisation demilitarization demobilisation demobilization demolition demonstration
departure deployment deportation desertion destruction detention detonation devaluation dialogue disarmament disappearance disbandment discovery
discussion dismissal dispatch displacement disposal dispute development disruption dissolution distribution drawdown elections election embargo
embezzlement encounter encroachment endorsement enforcement enhancement enrichment eradication eruption escalation escape espionage evacuation eviction exchange execution exercise
exile exodus expansion explosion export expropriation expulsion extension extortion extradition fall famine fighting firefight formation fraud genocide guarantee gunfire handover harassment hijacking hostilities humiliation impeachment imposition imprisonment inauguration incident
incursion infiltration influx inquiry insurgency inspection installation integration interception interrogation intervention invasion investigation
invitation jailbreak killing kidnapping landing launch lockdown looting lynching manoeuvre maneuver march massacre mediation meeting merger mission
mobilisation mobilization murder mutiny nationalisation nationalization negotiation nomination normalisation normalization occupation offensive operation ouster outbreak outage
overflight overthrow parade pardon participation patrol persecution plundering poisoning prosecution protest provocation pullback pullout purchase
purge pursuit raid rally ratification rape rapprochement rebellion rebuilding recall recapture recognition reconciliation reconstruction recovery
recruitment redeployment reduction referendum reform refusal registration rejection release relief relocation removal renewal reopening repatriation
repression reprisal request rescue resettlement resignation restoration resumption resurgence retaliation retreat return revival revolt revolution riot robbery
roundup rupture sabotage sale sanction sanctions search seizure settlement shelling shipment shooting shootout shortage shutdown siege signing sit-in skirmish slaughter smuggling
spillover split spying stabbing stampede stand-off standoff starvation stoppage storming strike submission succession suicide summit support suppression surge
surrender surveillance swap suspension takeover talk talks terrorism theft torture tour trafficking transfer transition transport treaty trial trip truce
unification unrest uprising vandalism verdict violation violence visit vote walkout war warning withdrawal work harvest pause halt reshuffle cut rise increase decline drop growth loss hike opening closing lifting rotation
replacement amendment rollout completion construction merger review revision creation introduction implementation adoption approval
enlargement invasion sit-in stalemate deadlock flare-up bailout downgrade upgrade sortie screening relocation reunification secession
boycott overhaul payout payment repayment reunion handshake phone-call detour blackout tightening easing relaxation scaling-back
dharna gherao bandh hartal padayatra
rebuff insult hearing questioning sentencing hanging burial funeral wedding pilgrimage enquiry probe sweep drill manoeuvres airlift`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
