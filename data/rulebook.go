package data

import (
	"fmt"
	"sync"
)

// rulebook is what the built-in tables say of the frameworks: their editions,
// the areas they judge, and what compares with what. It never changes.
type rulebook struct {
	frameworks []Framework
	framework  map[Framework]frameworkFact
	areas      []Area
	area       map[Area]areaFact
	areaIn     map[areaEdition]areaFact
	editions   []Edition // the oldest first
	edition    map[Edition]*editionFact
	of         map[Framework][]Edition
	rules      map[editionPair][]Rule
	abolished  map[string]Abolition // by authority
	trusts     []ServicesTrust

	gradesKnown Date     // the day to which the built-in grades reach
	visitYears  []string // of which it has visits: "2022-23"
}

// newRulebook reads the tables; read gives a table by its file name.
func newRulebook(read func(name string) []byte) (*rulebook, error) {
	b := &rulebook{
		framework: map[Framework]frameworkFact{}, area: map[Area]areaFact{}, areaIn: map[areaEdition]areaFact{},
		edition: map[Edition]*editionFact{}, of: map[Framework][]Edition{}, rules: map[editionPair][]Rule{},
		abolished: map[string]Abolition{},
	}
	var err error
	b.readFrameworks(read("frameworks.csv"), &err)
	b.readAreas(read("areas.csv"), &err)
	b.readEditions(read("editions.csv"), &err)
	b.checkAreas(read("areas.csv"), &err)
	b.readRules(read("comparability.csv"), &err)
	b.readSuccessors(read("successors.csv"), &err)
	b.readTrusts(read("trusts.csv"), &err)
	b.readReach(read("reach.csv"), &err)
	if err != nil {
		return nil, fmt.Errorf("built-in frameworks: %w", err)
	}
	return b, nil
}

var builtinRules = sync.OnceValues(func() (*rulebook, error) { return newRulebook(builtinFile) })

// rules is the built-in rule book. Builtin and a test report what is wrong with
// it; without it no framework is known and nothing compares.
func rules() *rulebook {
	b, err := builtinRules()
	if err != nil {
		return &rulebook{}
	}
	return b
}
