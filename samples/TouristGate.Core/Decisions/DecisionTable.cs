using CccdSdk.Results;

namespace TouristGate.Core.Decisions;

/// <summary>Every code with its signal and its words.</summary>
internal static class DecisionTable
{
    public static readonly IReadOnlyList<DecisionInfo> All =
    [
        Open(DecisionCode.Welcome, GateSignal.Welcome, "Mời vào.", "Welcome. Please enter."),
        Open(DecisionCode.WelcomeGroup, GateSignal.Welcome, "Mời cả đoàn vào. Nhân viên đếm số người.", "Welcome. The group may enter; staff count the heads."),
        Open(DecisionCode.WelcomeBack, GateSignal.Welcome, "Mời vào lại.", "Welcome back. Please enter."),
        Open(DecisionCode.WelcomeChild, GateSignal.Welcome, "Mời bé vào cùng người giám hộ.", "Welcome. The child enters with the guardian."),
        Open(DecisionCode.WelcomeVisitor, GateSignal.Welcome, "Mời vào. Nhân viên đã ghi nhận khách không có thẻ.", "Welcome. Staff have registered a visitor without a card."),
        Open(DecisionCode.OpenedByStaff, GateSignal.Welcome, "Nhân viên đã mở cổng. Mời qua.", "Staff opened the gate. Please pass."),
        Open(DecisionCode.Goodbye, GateSignal.Goodbye, "Tạm biệt. Hẹn gặp lại.", "Goodbye. See you again."),
        Open(DecisionCode.ExitWithoutEntry, GateSignal.Goodbye, "Mời ra. Chưa thấy lượt vào của khách này.", "Please leave. No entry of this visitor is known."),
        Shut(DecisionCode.DuplicateScan, GateSignal.Repeat, "Đã quét rồi. Mời đi qua.", "Already scanned. Please walk through."),
        Shut(DecisionCode.AlreadyInside, GateSignal.AlreadyInside, "Thẻ hoặc vé này đang ở bên trong. Hãy hỏi nhân viên.", "This card or ticket is already inside. Ask the staff."),
        Shut(DecisionCode.ReentryNotAllowed, GateSignal.TicketUsed, "Thẻ hoặc vé này đã vào một lần, không được vào lại.", "This card or ticket has entered once and may not enter again."),
        Shut(DecisionCode.NotFromHere, GateSignal.AskStaff, "Khách chưa qua cổng trước. Hãy đi từ cổng trước.", "The gate before this one was not passed. Start there."),
        Shut(DecisionCode.TicketUsed, GateSignal.TicketUsed, "Vé đã dùng.", "The ticket has been used."),
        Shut(DecisionCode.TicketVoid, GateSignal.AskStaff, "Vé đã hủy. Hãy đến quầy vé.", "The ticket has been cancelled. Go to the ticket desk."),
        Shut(DecisionCode.TicketUnknown, GateSignal.AskStaff, "Không có vé này. Hãy đến quầy vé.", "This ticket is not known. Go to the ticket desk."),
        Shut(DecisionCode.TicketForged, GateSignal.AskStaff, "Mã vé không đúng. Hãy hỏi nhân viên.", "The ticket code is not genuine. Ask the staff."),
        Shut(DecisionCode.TicketOtherEvent, GateSignal.AskStaff, "Vé của sự kiện khác.", "The ticket is for another event."),
        Shut(DecisionCode.TicketNotYetValid, GateSignal.AskStaff, "Vé chưa đến ngày dùng.", "The ticket is for a later day."),
        Shut(DecisionCode.TicketExpired, GateSignal.AskStaff, "Vé đã quá ngày dùng.", "The ticket was for an earlier day."),
        Shut(DecisionCode.NoTicketForCard, GateSignal.AskStaff, "Thẻ này chưa có vé. Hãy đến quầy vé.", "There is no ticket for this card. Go to the ticket desk."),
        Shut(DecisionCode.GroupTooLarge, GateSignal.AskStaff, "Đoàn đông hơn số người trên vé.", "The group has more people than the ticket allows."),
        Shut(DecisionCode.CardNotAccepted, GateSignal.AskStaff, "Thẻ chưa đủ điều kiện vào cổng. Hãy hỏi nhân viên.", "The card does not meet the conditions of this gate. Ask the staff."),
        Shut(DecisionCode.CardUnclear, GateSignal.AskStaff, "Chưa đọc đủ số trên thẻ. Hãy quét lại hoặc hỏi nhân viên.", "The number on the card was not read whole. Scan again or ask the staff."),
        Shut(DecisionCode.NotACard, GateSignal.NotACard, "Đây không phải căn cước hay vé. Hãy quét mã trên thẻ hoặc vé.", "This is not an ID card or a ticket. Scan the code of the card or the ticket."),
        Shut(DecisionCode.GuardianNotInside, GateSignal.AskStaff, "Người giám hộ cần vào cổng trước.", "The guardian has to enter first."),
        Shut(DecisionCode.TooManyChildren, GateSignal.AskStaff, "Quá số trẻ em đi cùng một người giám hộ.", "Too many children for one guardian."),
        Shut(DecisionCode.ZoneFull, GateSignal.Wait, "Bên trong đã đủ người. Xin chờ.", "It is full inside. Please wait."),
        Shut(DecisionCode.ClockWrong, GateSignal.OutOfOrder, "Giờ của máy bị lùi. Dùng làn khác và báo giám sát.", "The clock of this lane went back. Use another lane and tell the supervisor."),
        Shut(DecisionCode.JournalUnavailable, GateSignal.OutOfOrder, "Máy không ghi được sổ. Dùng làn khác và báo giám sát.", "This lane cannot write its journal. Use another lane and tell the supervisor."),
    ];

    private static readonly Dictionary<DecisionCode, DecisionInfo> s_byCode = All.ToDictionary(info => info.Code);

    public static DecisionInfo For(DecisionCode code) => s_byCode.TryGetValue(code, out DecisionInfo? info)
        ? info
        : throw new ArgumentOutOfRangeException(nameof(code), "A code is one of the table.");

    private static DecisionInfo Open(DecisionCode code, GateSignal signal, string vietnamese, string english) => Info(code, signal, opens: true, vietnamese, english);

    private static DecisionInfo Shut(DecisionCode code, GateSignal signal, string vietnamese, string english) => Info(code, signal, opens: false, vietnamese, english);

    private static DecisionInfo Info(DecisionCode code, GateSignal signal, bool opens, string vietnamese, string english)
    {
        string name = code.ToString();
        return new DecisionInfo(code, string.Concat(char.ToLowerInvariant(name[0]).ToString(), name.AsSpan(1)), signal, opens, new LocalizedText(vietnamese, english));
    }
}
