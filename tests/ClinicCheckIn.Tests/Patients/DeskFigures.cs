using System.Globalization;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Tests.Patients;

/// <summary>What the desk showed for the cards of one group: the record that opened, or the list that the receptionist looks through, proposals first.</summary>
internal sealed class DeskFigures(string name)
{
    private int _cards;
    private int _opened;
    private int _first;
    private int _firstFive;
    private int _proposed;
    private int _others;

    public static string Heads => "group            cards    opened  first     among five  proposed  others shown  wrong: opened, linked";

    /// <summary>Records that opened and are somebody else's.</summary>
    public int WrongOpened { get; private set; }

    /// <summary>Records of somebody else that stand first because of the old number.</summary>
    public int WrongLinks { get; private set; }

    public double First => Share(_first);

    public double FirstFive => Share(_firstFive);

    /// <summary>The share of cards with a proposal or a record that opened.</summary>
    public double Proposed => Share(_proposed);

    public void Count(CheckIn checkIn, long right)
    {
        bool opened = checkIn.Link == DecisionKind.OpenedByNumber;
        long[] list = opened ? [checkIn.Patient!.Id] : [.. checkIn.Proposals.Concat(checkIn.Others).Take(5).Select(static one => one.Patient.Id)];
        bool first = list is [long best, ..] && best == right;
        _cards++;
        _opened += opened ? 1 : 0;
        _first += first ? 1 : 0;
        _firstFive += list.Contains(right) ? 1 : 0;
        _proposed += opened || checkIn.Proposals.Count > 0 ? 1 : 0;
        _others += checkIn.Others.Count > 0 ? 1 : 0;
        WrongOpened += opened && !first ? 1 : 0;
        WrongLinks += !first && checkIn.Proposals is [{ IsByOldNumber: true }, ..] ? 1 : 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{name,-15} {_cards,7}  {Share(_opened),7:P2} {Share(_first),9:P3} {Share(_firstFive),9:P3} {Share(_proposed),9:P3} {Share(_others),9:P2}      {WrongOpened}, {WrongLinks}");

    private double Share(int count) => _cards == 0 ? 1 : (double)count / _cards;
}
