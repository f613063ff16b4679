using System.Diagnostics;
using System.Globalization;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Xunit.Abstractions;

namespace Changping.Admin.Tests.Faults;

/// <summary>
/// Two contexts at once, each with services and connections of its own over one file, in every order of preparing, approving, sending back,
/// answering by file and by hand:
/// one wins, the other is told why not, and the money is in order.
/// </summary>
public sealed class ManyRacesTests(ITestOutputHelper output)
{
    /// <summary>An office has so many claims of one line each.</summary>
    private const int AnOffice = 100;

    private static readonly Actor OtherApprover = new(new Guid("00000000-0000-0000-0000-0000000000b2"), "赵负责", Role.Approver.Permissions());

    [Fact]
    public async Task Whatever_two_do_at_once_one_wins_and_the_money_is_in_order()
    {
        var (rounds, watch, chance) = (FaultRounds.Of(few: 20, percent: 200), Stopwatch.StartNew(), new Random(FaultRounds.Seed));
        for (var done = 0; done < rounds; done += AnOffice)
        {
            await RunAsync(Math.Min(AnOffice, rounds - done), chance);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {FaultRounds.Seed}: {rounds} races, no violation, in {watch.Elapsed.TotalSeconds:0} s"));
    }

    private static async Task RunAsync(int rounds, Random chance)
    {
        await using var office = await FundedOffice.OpenAsync(projects: 5);
        await using var beside = office.Beside();
        var due = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key)
            .Take(rounds).ToList();
        foreach (var claim in due)
        {
            switch (chance.Next(5))
            {
                case 0:
                    (await Race.RunAsync(() => Prepare(office, TestOffice.Officer, claim), () => Prepare(beside, TestOffice.SecondOfficer, claim)))
                        .OneWon("已由他人编入批次");
                    break;
                case 1:
                    var twice = await Prepare(office, TestOffice.Officer, claim);
                    (await Race.RunAsync(() => Decide(office, TestOffice.Approver, twice, true), () => Decide(beside, OtherApprover, twice, true)))
                        .OneWon("已由");
                    break;
                case 2:
                    var either = await Prepare(office, TestOffice.Officer, claim);
                    (await Race.RunAsync(() => Decide(office, TestOffice.Approver, either, true), () => Decide(beside, OtherApprover, either, false)))
                        .OneWon("已由");
                    break;
                case 3:
                    var (number, line) = await ApprovedAsync(office, claim);
                    var (first, second) = (await PreviewAsync(office, number, line), await PreviewAsync(beside, number, line));
                    (await Race.RunAsync(() => office.CommitReceiptAsync(first), () => beside.CommitReceiptAsync(second))).OneWon("已由他人登记回执");
                    break;
                default:
                    // By file and by hand: what is entered by hand waits for a second person, and never undoes the file.
                    var (both, answered) = await ApprovedAsync(office, claim);
                    var file = await PreviewAsync(office, both, answered);
                    var race = await Race.RunAsync(
                        () => office.CommitReceiptAsync(file), () =>
                            beside.EnterAnswersAsync(both, new LineAnswer(answered.Number, LineOutcome.Paid, TestOffice.Day)));
                    Assert.All(race.Refused, refusal => Assert.True(refusal is ConflictException or RuleViolationException, refusal.ToString()));
                    Assert.True(race.Won >= 1, "Neither was taken.");
                    break;
            }
        }

        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name}: {check.Detail}"));
        Assert.DoesNotContain(Twins.In(office.DatabaseFile), twin => twin.StartsWith("Disbursements", StringComparison.Ordinal)
            || twin.StartsWith("Grants", StringComparison.Ordinal));
    }

    private static async Task<(string Number, Disbursement Line)> ApprovedAsync(TestOffice office, ClaimKey claim)
    {
        var number = await Prepare(office, TestOffice.Officer, claim);
        await Decide(office, TestOffice.Approver, number, true);
        return (number, Assert.Single((await office.BatchAsync(number)).Lines));
    }

    private static Task<string> Prepare(TestOffice office, Actor actor, ClaimKey claim) =>
        office.Get<PreparePaymentBatch>().RunAsync(actor, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, [claim]), default);

    private static Task Decide(TestOffice office, Actor actor, string number, bool approve) =>
        office.Get<DecidePaymentBatch>().RunAsync(actor, number, approve, approve ? null : "账户有误", default);

    private static Task<ImportPreview> PreviewAsync(TestOffice office, string number, Disbursement line) => TestOffice.PreviewAsync(
        office.Get<ReceiptImport>(), ReceiptsRegister.Schema, ApprovedBatches.Receipt(number, line));
}
