using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Changping.Admin.Tests.Office.Audit;

/// <summary>Nothing changes without a line that says who, what and why, in the words of the screen.</summary>
public sealed class AuditTests
{
    /// <summary>
    /// Not facts of the office: the audit itself, what is derived from facts, what an import did row by row, counters, how somebody likes to see a list,
    /// how forms call their columns, which forms were handed in, who is signed in, and which passwords are used up.
    /// </summary>
    private static readonly HashSet<string> Apart =
        ["AuditEntry", "ImportedRow", "ListingBasis", "NominationListing", "NumberSequence", "RememberedMapping", "SavedView", "SubmittedForm",
            "UserSession", "FormerPassword"];

    [Fact]
    public async Task Every_fact_that_the_model_keeps_has_a_word_of_the_screen()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var context = await office.Contexts.CreateDbContextAsync();
        Expect.None(
            from type in context.Model.GetEntityTypes()
            where !type.ClrType.Namespace!.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) && type.ClrType.Name != "AppUser"
                && !Apart.Contains(type.ClrType.Name)
            from fact in Facts(type)
            where !AuditWords.IsSilent(fact.Name) && AuditWords.Field(fact.Name) is null && (fact.Part is null || AuditWords.Field(fact.Part) is null)
            select $"{type.ClrType.Name}.{(fact.Part is null ? "" : fact.Part + ".")}{fact.Name}");
    }

    [Fact]
    public async Task A_change_outside_a_command_is_refused_and_not_written()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var context = await office.Contexts.CreateDbContextAsync();
        context.Appropriations.Add(new Appropriation(
            Id.New<AppropriationId>(), 2026, Instrument.Prize, Money.FromYuan(1), "批复", new ActingPerson(Guid.NewGuid(), "无"), TestOffice.Day));

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        Assert.Empty(await office.AskAsync(fresh => fresh.Appropriations.ToListAsync()));
    }

    [Fact]
    public async Task Every_step_of_the_money_leaves_its_line_with_the_one_who_took_it()
    {
        await using var office = await FundedOffice.OpenAsync(yuan: 0);
        await office.AppropriateAsync(Instrument.LivingAllowance, 100_000);
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).ToList();
        var (sentBack, approved) = (await PrepareAsync(office, claims[0]), await PrepareAsync(office, claims[1]));
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, sentBack, approve: false, "账户有误", default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, approved, approve: true, null, default);
        await office.Get<RevealLineAccount>().RunAsync(TestOffice.Approver, approved, 1, default);
        await office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, approved, new MemoryStream(), default);

        var lines = await office.AskAsync(context =>
            context.AuditEntries.Where(entry => entry.SubjectKind == RecordKind.Budget || entry.SubjectKind == RecordKind.Batch)
            .OrderBy(entry => entry.Sequence).Select(entry => $"{entry.ActorName} {entry.Kind.ChineseName()} {entry.Subject}").ToListAsync());
        Assert.Equal(
        [
            "李经办 提出预算 2026 年生活补贴",
            "王负责 确认预算 2026 年生活补贴",
            $"李经办 编制拨付批次 {sentBack}",
            $"李经办 编制拨付批次 {approved}",
            $"王负责 退回批次 {sentBack}",
            $"王负责 复核通过批次 {approved}",
            $"王负责 查看完整账号 {approved}",
            $"李经办 导出拨付明细表 {approved}",
        ], lines);
    }

    [Fact]
    public async Task The_line_of_a_batch_names_its_payments_without_full_account_numbers()
    {
        await using var office = await FundedOffice.OpenAsync();
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).Take(2);
        await PrepareAsync(office, [.. claims]);

        var entry = await office.AskAsync(context => context.AuditEntries.SingleAsync(candidate => candidate.SubjectKind == RecordKind.Batch));
        Assert.Contains(entry.Changes, change => change is { Field: "第 1 行", New: { } line } && line.StartsWith("测试一 2,000.00 元", StringComparison.Ordinal));
        Assert.All(entry.Changes, change => Assert.DoesNotContain("622202000000", change.New ?? "", StringComparison.Ordinal));
        Assert.True(entry.Changes.Count < 15, "One change a line, not one a field.");
    }

    [Fact]
    public async Task The_seal_covers_every_column_of_the_log()
    {
        await using var office = await TestOffice.OpenAsync();
        var columns = await office.AskAsync(context =>
            Task.FromResult(context.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(property => property.GetColumnName()).ToList()));
        Expect.None(columns.Where(column => !AuditRows.EntryRows.Contains($"\"{column}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_number_of_the_log_is_given_once_and_has_a_word()
    {
        Expect.None(Enum.GetNames<CommandKind>().GroupBy(Enum.Parse<CommandKind>).Where(group => group.Count() > 1).Select(group => string.Join(" = ", group)));
        Expect.None(Enum.GetNames<RecordKind>().GroupBy(Enum.Parse<RecordKind>).Where(group => group.Count() > 1).Select(group => string.Join(" = ", group)));
        Assert.All(Enum.GetValues<CommandKind>(), kind => Assert.NotEmpty(kind.ChineseName()));
        Assert.All(Enum.GetValues<RecordKind>(), kind => Assert.NotEmpty(kind.ChineseName()));

        // Kept in the log of every office.
        Assert.Equal((102, 520, 604, 3, 25),
            ((int)CommandKind.AdmitToPool, (int)CommandKind.ApproveExtension, (int)CommandKind.ApproveBatch, (int)RecordKind.Expert, (int)RecordKind.Batch));
    }

    private static Task<string> PrepareAsync(TestOffice office, params ClaimKey[] claims) =>
        office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, claims), default);

    private static IEnumerable<(string? Part, string Name)> Facts(ITypeBase type, string? part = null) =>
        type.GetProperties().Where(property => !property.IsShadowProperty()).Select(property => (part, property.Name))
            .Concat(type.GetComplexProperties().SelectMany(complex => Facts(complex.ComplexType, complex.Name)));
}
