using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Demonstration;

/// <summary>The people of the office at work: every change goes through the use cases that the screens call.</summary>
internal sealed class DemoOffice(IServiceProvider services, CancellationToken cancel)
{
    /// <summary>The register's first row below title and header, as Excel would show it.</summary>
    private const int FirstRow = 4;

    public static readonly Actor Li = Account("lijingban");
    public static readonly Actor Qian = Account("qianjingban");
    public static readonly Actor Wang = Account("wangfuzeren");
    public static readonly Actor Zhao = Account("zhaochengyuan");
    public static readonly Actor Zhou = Account("zhouguanli");
    public static readonly Actor Feng = Account("fengchengyuan");

    public CancellationToken Cancel => cancel;

    public DateOnly Today => Get<OfficeClock>().Today;

    /// <summary>One of the two officers, in turn.</summary>
    public static Actor Officer(int index) => index % 2 == 0 ? Li : Qian;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<T> AskAsync<T>(Func<AdminDbContext, Task<T>> question)
    {
        await using var context = await Get<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync(cancel);
        return await question(context);
    }

    /// <exception cref="InvalidOperationException">A row is faulty: what is made up here must be sound.</exception>
    public async Task ImportAsync<TRow, TDraft>(
        RegisterImport<TRow, TDraft> import, RegisterSchema<TRow> schema, Actor actor, string source, IEnumerable<IReadOnlyDictionary<string, string?>> texts)
        where TRow : class where TDraft : class, IRowDraft<TRow>
    {
        var rows = texts.Select((row, index) => RegisterReader.Parse(FirstRow + index, row, schema));
        var preview = await import.PreviewAsync(actor, rows, source, null, cancel);
        if (preview.HasFaults)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine,
                preview.Faults.Select(fault => $"{source} {fault.Row} {fault.Column}: {fault.Message}")));
        }

        await import.CommitAsync(actor, preview, skipFaulty: false, cancel);
    }

    /// <summary>Proposed by an officer, and confirmed by the lead.</summary>
    public async Task AppropriateAsync(int year, Instrument instrument, Money amount, string reason) => await Get<DecideAppropriation>().RunAsync(
        Wang, await Get<Appropriate>().RunAsync(Li, year, instrument, amount, reason, cancel), confirm: true, null, cancel);

    /// <summary>The paper that a step asks for.</summary>
    public Task<Guid> AttachAsync(Actor actor, RecordKind kind, Guid subject, string name) =>
        Get<AddAttachment>().RunAsync(actor, kind, subject, name, new MemoryStream(DemoPaper.Of(name)), cancel);

    private static Actor Account(string userName) => DemoAccounts.All.Single(account => account.UserName == userName).Actor;
}
