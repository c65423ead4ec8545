package form

import (
	"errors"
	"strings"
	"testing"
)

// What is of another remit is refused by what it is, also where a person names a
// framework.
func TestOtherRemitsAreNamed(t *testing.T) {
	const body = "\nInspection dates: 3 to 7 March 2025\nOverall experiences and progress: good\nElm\n1. Staff know the children’s services of the local authority well."
	for _, c := range []struct{ title, why string }{
		{"Elm Lodge\nChildren’s home inspection report\nSC123456", "children's home"},
		{"Inspection report for children’s home\nElm", "children's home"},
		{"1234567\nRegistered provider: Elm Council\nFull inspection\nInspected under the social care common inspection framework\nInformation about this children’s home", "children's home"},
		{"Elm House\nSC987654\nAssurance inspection of this children’s home", "children's home"},
		{"Elm Fostering\nInspection report for independent fostering agency", "agency"},
		{"Regional Adoption Agency inspection\nElm", "agency"},
		{"Review of health services for Children Looked After and Safeguarding in Elm\nCare Quality Commission", "Care Quality Commission"},
		{"Care Quality Commission\nElm Surgery\nInspection report\nAre services safe?", "Care Quality Commission"},
		{"An inspection of youth justice services in\nElm\nHM Inspectorate of Probation, March 2025", "youth justice"},
		{"An inspection of youth offending services in Elm", "youth justice"},
		{"Inspection of youth justice services in Elm", "youth justice"},
		{"Elm Youth Offending Team\nShort quality screening: inspection", "youth justice"},
		{"HM Inspectorate of Probation\nElm Youth Justice Service\nA report by HM Inspectorate of Probation", "youth justice"},
		{"Care Quality Commission\nElm City Council: local authority assessment\nHow we assess local authorities", "Care Quality Commission"},
		{"Elm Safeguarding Children Partnership\nChild Safeguarding Practice Review: Child A", "one child or family"},
		{"Inspection of Cafcass\nChildren and Family Court Advisory and Support Service", "Cafcass"},
		{"Cafcass\nNational inspection report", "Cafcass"},
		{"Elm Police: National Child Protection Inspection", "police"},
		{"Inspection of Elm Primary School", "school"},
		{"School report\nElm Academy", "school"},
		{"Inspection of Little Elms Nursery", "school"},
		{"Estyn\nInspection of local government education services in Elm", "Welsh"},
		{"Care Inspectorate Wales\nPerformance evaluation inspection of children’s services", "Welsh"},
		{"Care Inspectorate\nJoint inspection of services for children and young people at risk of harm in Elm", "Scottish"},
		{"RQIA\nInspection of children’s services", "Northern Ireland"},
	} {
		for _, given := range []Given{{}, {Framework: "ilacs", Authority: "elm"}} {
			t.Run(c.title, func(t *testing.T) {
				_, err := Parse(paper("90003_elm/a.pdf", c.title+body), places(), given)
				var un *Unplaced
				if !errors.As(err, &un) || !strings.Contains(un.Why, c.why) || len(un.Missing) > 0 {
					t.Errorf("%v, want it refused as %s", err, c.why)
				}
			})
		}
	}
	for _, title := range []string{
		"Inspection of Elm children’s social care services", "Elm\nInspection of services for children in need of help and protection, children looked after and care leavers",
		"Inspection of Elm local authority children’s services\nThe council’s children’s homes and its youth offending team were seen", "Review of the effectiveness of the Elm Safeguarding Children Board",
	} {
		if why := otherRemit(paper("a.pdf", title).Pages[0]); why != "" {
			t.Errorf("%q: %s", title, why)
		}
	}
}
