package importing

import (
	"testing"

	"casebook/data"
)

func TestJointPolarity(t *testing.T) {
	const (
		strengths = "Key strengths"
		improve   = "Areas for improvement"
		under     = "Areas for improvement > Leadership and management"
	)
	for _, c := range []struct {
		framework     data.Framework
		heading, text string
		want          data.Polarity
	}{
		{data.JTAI, strengths, "Youth workers whom children trust.", data.Strength},
		{data.JTAI, strengths, "Police officers respond well and promptly. However, the health trust does not always attend.", data.MixedPolarity},
		{data.JTAI, strengths, "Staff know children well. The part of the police is underdeveloped, and too few of them come.", data.MixedPolarity},
		{data.JTAI, "Early help strengths", "Meetings are held.", data.Strength},
		{data.JTAI, improve, "The timeliness of meetings.", data.Development},
		{data.JTAI, under, "While staff are strong and skilled, plans are not specific enough.", data.Development},
		{data.JTAI, improve, "Leaders have effective and strong oversight. However, plans are not reviewed.", data.MixedPolarity},
		{data.JTAI, improve, "Health services should work with the police.", data.Recommendation},
		{data.JTAI, "What needs to improve?", "Effective oversight by leaders.", data.Recommendation},
		{data.JTAI, "Area for priority action", "The failure to see children.", data.Recommendation},
		{data.JTAI, "Practice study: area for improvement", "One child waited too long.", data.Development},
		{data.JTAI, "Next steps", "Elm Council should prepare a written statement.", data.Context},
		{data.JTAI, "Context", "Children are well supported.", data.Context},
		{data.SEND, improve, "Leaders should tell families how long they wait.", data.Recommendation},
		{data.SEND, "Areas for priority action", "Leaders should act at once.", data.Recommendation},
		{data.SEND, "What is the area partnership doing that is effective?", "Nurses come.", data.Strength},
		{data.SEND, "What does the area partnership need to do better?", "The quality of plans.", data.Development},
		{data.SEND, "Information about the local area partnership", "The services are excellent.", data.Context},
		{data.SEND, "Inspection outcome", "The next full area SEND inspection will be within approximately three years.", data.Context},
	} {
		if got := jointPolarity(c.text, c.heading, c.framework); got != c.want {
			t.Errorf("%s, %s: %q is %s, want %s", c.framework, c.heading, c.text, got, c.want)
		}
	}
}
