using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>What the finance bureau pays from: the batch's register with full numbers. Each copy that leaves is recorded.</summary>
public sealed class BatchWorkbook(CommandTransaction commands)
{
    /// <param name="target">Stays open; need not be seekable.</param>
    /// <returns>What was written, for the name of the file and the report.</returns>
    /// <exception cref="RuleViolationException">No such batch, or it is not approved.</exception>
    public Task<ExportedBatch> RunAsync(Actor actor, string number, Stream target, CancellationToken cancel) => RunAsync(actor, number, null, target, cancel);

    /// <param name="expected">Of which instrument the batch must be; null for any.</param>
    internal async Task<ExportedBatch> RunAsync(Actor actor, string number, Instrument? expected, Stream target, CancellationToken cancel)
    {
        actor.Require(Permission.ExportBatches);

        // Recorded before it is written: a copy that broke off halfway may still have left the office.
        var (batch, lines) = await commands.RunAsync(actor, CommandKind.ExportBatch, null, async context =>
        {
            var found = await context.PaymentBatches.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
                ?? throw new RuleViolationException(Clauses.Budget, $"没有批次 {number}");
            found.RequireApproved();
            if (expected is { } instrument && found.Instrument != instrument)
            {
                throw new RuleViolationException(Clauses.Budget, $"批次 {number} 是{found.Instrument.ChineseName()}批次，不是{instrument.ChineseName()}");
            }

            var read = await ReadAsync(context, found, cancel);
            context.AuditEntries.Add(context.Act!.Entry(new AuditSubject(RecordKind.Batch, found.Id.Value, number),
                [new AuditChange("行数", null, $"{read.Count}"), new AuditChange("合计", null, found.Total.Abs().ToString())]));
            return (found, read);
        }, cancel);

        var register = BatchRegisters.Of(batch, lines);
        OfficialRegisterWriter.Write(target, register.Form, register.Rows);
        return new ExportedBatch($"{register.Form.Title} {batch.Number}.xlsx", new ExportedRegister(register.Form.Title, lines.Count, batch.Total.Abs()));
    }

    private static async Task<List<BatchRegisterLine>> ReadAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        var rows = await (
            from line in context.PaymentBatches.AsNoTracking().Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            join grant in context.Grants.AsNoTracking() on line.GrantId equals grant.Id
            join project in context.Projects.AsNoTracking() on grant.ProjectId equals project.Id
            join expert in context.Experts on grant.ExpertId equals expert.Id
            join enterprise in context.Enterprises on grant.EnterpriseId equals enterprise.Id
            orderby line.Number
            select new
            {
                line,
                Grant = new RegisteredGrant(grant.Instrument, grant.Sequence, grant.ServiceStart, grant.Payable, grant.Calculation),
                Case = new RegisteredCase(project.Number, project.Facts.Title, project.Facts.Field, expert.Details.Name, enterprise.Name,
                    enterprise.CreditCode),
            }).ToListAsync(cancel);
        return [.. rows.Select(row => new BatchRegisterLine(batch.Period, row.line, row.Grant, row.Case))];
    }
}

/// <param name="FileName">合作项目资金补贴拨付明细表 2026-项补-001.xlsx.</param>
public sealed record ExportedBatch(string FileName, ExportedRegister Register);
