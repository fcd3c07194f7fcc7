using System.Globalization;

namespace CccdSdk.Residence;

/// <summary>A province or central city (tỉnh, thành phố trực thuộc trung ương) of one era.</summary>
/// <remarks>Codes of the two eras are different things: 24 is Bắc Giang before and Bắc Ninh since. There is one instance for each unit, so
/// equality is by reference.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Province
{
    internal Province(ProvinceEra era, int code, string name, DateOnly? centralCitySince)
    {
        Era = era;
        Code = code;
        Name = name;
        CentralCitySince = centralCitySince;
    }

    /// <summary>The set that the unit belongs to.</summary>
    public ProvinceEra Era { get; }

    /// <summary>The code of the statistics office: 1 to 96.</summary>
    public int Code { get; }

    /// <summary>The name without the word for its kind, such as <c>Quảng Ngãi</c>.</summary>
    public string Name { get; }

    /// <summary>The day from which the unit is a central city; <see cref="DateOnly.MinValue"/> for those that were long before, null for provinces.</summary>
    public DateOnly? CentralCitySince { get; }

    /// <summary>The units on the same ground in the other era: those that were merged into this one, or the one that this one is part of.</summary>
    public IReadOnlyList<Province> Counterparts { get; internal set; } = [];

    /// <summary>Two digits, as administrative codes and health insurance messages write them.</summary>
    public string TwoDigitCode => Code.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>The era and the name.</summary>
    /// <returns>Such as <c>Bắc Ninh (SinceJuly2025)</c>.</returns>
    public override string ToString() => $"{Name} ({Era})";
}
