/** Blocs, units and their names, people, roles and who may do what. */
export type { ActedBy, Actor, AuditEntry, Bloc, BlocKind, BlocsRefusal, Membership, NamedPerson, Position, Role, Task, Unit, UnitLine } from './model.ts';
export { BLOCS_REFUSALS, POSITIONS, ROLES } from './model.ts';
export { actingFor, isInBloc, isSecretary, mayRunConference, unitsOf, unitsToSubmitFor, unitsToVoteFor, wasConfirmedBy } from './rules/rights.ts';
export { bearersOf, findDuplicates, mergeDuplicates, problemOf, readUnitLines, withoutListMark } from './rules/units.ts';
export { identifyPerson } from './identify-person.ts';
export { claimOperator, hasOperator, issueOperatorCode, mayFoundBloc } from './claim-operator.ts';
export { bindGroup, refreshBoard } from './bind-group.ts';
export { followRunningYear } from './follow-running-year.ts';
export { moveGroup, noteGroupPresence } from './follow-group.ts';
export type { Desk, FeatureParts, TaskSource } from './desk.ts';
export { findDesk, openDesk } from './desk.ts';
export {
  addUnit as insertUnit, carryUnits, createBloc, findBloc, findBlocOfChat, findBlocOfCycle, findGroup, getActor, getBloc, getFoundingRights, endRole, grantRole, listAudit, listBlocs,
  listBlocsOf, listContacts, listMemberships, listPlaces, listRoleHolders, listUnitIds, listUnits, listUnitsEver, findUnitNames, isInCycle, lockBloc, namePeople, recordAudit, setReachability, spendMayFound,
  voidRoleLinks,
} from './store.ts';
export type { Contact } from './store.ts';
export { blocsFeatures } from './telegram.ts';
export { refused, withBloc } from './telegram/desk.ts';
export { groupLink } from './view/manage.ts';
export { blocsOutboxKinds } from './notices.ts';
export { tellPerson, type TellParts } from './notices/tell-person.ts';
