/**
 * Nouns that name a deed or an occurrence. Left out: words that more often name a thing or a text ("agreement" is one of
 * the exceptions kept, since news tells of it as of a deed).
 */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  `abduction accord action advance aggression agreement airstrike ambush annexation arrest arrival assassination assault
attack blast blockade bombardment bombing boycott breakthrough campaign capture ceasefire clash collapse collision
conference confrontation conquest consultation cooperation coordination coup crackdown crossing cutback deal
death defeat demonstration departure deployment deportation destruction detention detonation dialogue discussion
displacement dispute dissolution drawdown drone-strike eruption escalation escape eviction evacuation exchange execution
exercise explosion expulsion extradition fall fighting firefight flight handover hijacking impeachment
incursion infiltration inauguration inspection integration intervention invasion invitation kidnapping killing landing launch
massacre meeting mission mobilisation mobilization murder negotiation normalisation normalization offensive operation
outbreak ouster overthrow parade pullback pullout purge raid rally reconstruction recapture redeployment referendum reform
release reopening repatriation reprisal resignation resumption resurgence retaliation retreat return revolt revolution riot
sabotage seizure shelling shooting siege smuggling spillover strike summit surge surrender suspension takeover talk
talks trade-off transfer trafficking transition treaty truce unrest uprising vandalism violence visit vote war warning
withdrawal`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
