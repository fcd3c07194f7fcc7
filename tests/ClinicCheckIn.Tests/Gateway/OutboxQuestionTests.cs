using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>Questions about cards that wait in the outbox.</summary>
public class OutboxQuestionTests
{
    [Fact]
    public async Task Drain_QueuedCardQuery_AnswerReachesTheDesk()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        var answers = new List<(string Key, string? Code)>();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System, (item, answer) =>
        {
            answers.Add((item.Key, answer.Result?.Code));
            return default;
        });
        outbox.Store.Enqueue(OutboxKind.CardQuery, "visit-1", "visit-1", OutboxSender.Content(GatewayFixture.Query));
        gateway.Host.Faults.Next(StandInEndpoint.Card, [.. Enumerable.Repeat(StandInFault.Error500Before, 6)]);

        await outbox.DrainAllAsync(sender);

        Assert.Equal([("visit-1", "000")], answers);
    }

    [Fact]
    public async Task Withdraw_QuestionsOfAVisit_AreNotAskedAndOthersAre()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        List<string> answered = [];
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System, (item, _) =>
        {
            answered.Add(item.Key);
            return default;
        });
        foreach (string key in (string[])["visit-1#1", "visit-1#2", "visit-12#1"])
        {
            outbox.Store.Enqueue(OutboxKind.CardQuery, key, key, OutboxSender.Content(GatewayFixture.Query));
        }

        Assert.Equal(2, outbox.Store.Withdraw(OutboxKind.CardQuery, "visit-1#"));
        await outbox.DrainAllAsync(sender);

        Assert.Equal(["visit-12#1"], answered);
        Assert.Equal(2, outbox.Store.Count()[OutboxState.Cancelled]);
    }
}
