using CccdSdk.Results;
using ClinicCheckIn.Core.Queue;

namespace ClinicCheckIn.Desk;

/// <summary>What the desk reads of a priority. The waiting room never shows it.</summary>
internal static class PriorityTexts
{
    private static readonly (PriorityGroup Group, LocalizedText Text)[] s_texts =
    [
        (PriorityGroup.Emergency, new("Cấp cứu", "Emergency")),
        (PriorityGroup.ChildUnder6, new("Trẻ dưới 6 tuổi", "Child under 6")),
        (PriorityGroup.From80, new("Từ 80 tuổi", "80 or older")),
        (PriorityGroup.Pregnant, new("Mang thai", "Pregnant")),
        (PriorityGroup.Disabled, new("Khuyết tật", "Disability")),
    ];

    /// <summary>The first group that applies; null for none.</summary>
    public static LocalizedText? Of(PriorityGroup groups)
    {
        foreach ((PriorityGroup group, LocalizedText text) in s_texts)
        {
            if (groups.HasFlag(group))
            {
                return text;
            }
        }

        return null;
    }
}
