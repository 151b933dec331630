import type { FleetFacts } from '../../model/generated/schemas.js';
import type { Validator } from '../validator.js';

export declare const validate: Validator<FleetFacts>;
