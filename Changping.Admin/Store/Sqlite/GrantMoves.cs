using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

#pragma warning disable RS0030 // A bulk statement beside the aggregate, which raises the version tokens and is told of in the audit.

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Moves the grants of a whole batch by one statement each, as the table of <see cref="GrantLifecycle"/> says: a batch may have
/// thousands. The version tokens are raised; the batch's own audit entry tells of it.
/// </summary>
internal static class GrantMoves
{
    /// <summary>The batch was approved, or sent back.</summary>
    /// <exception cref="ConflictException">One of them was moved by somebody else.</exception>
    public static async Task MoveAsync(AdminDbContext context, BatchId batch, GrantStep step, CancellationToken cancel)
    {
        var lines = await context.PaymentBatches.Where(candidate => candidate.Id == batch).SelectMany(candidate => candidate.Lines).CountAsync(cancel);
        var row = GrantLifecycle.Of(step);
        var (from, to) = (row.From.ToString(), row.To?.ToString());
        var moved = await context.Database.ExecuteSqlAsync($"""
            UPDATE "Grants" SET "State" = COALESCE({to}, "Before"), "Version" = "Version" + 1
            WHERE "State" = {from} AND "Id" IN (SELECT "GrantId" FROM "Disbursements" WHERE "BatchId" = {batch.Value} AND "IsLive")
            """, cancel);
        RequireAll(moved, lines);
    }

    /// <summary>A batch was sent back: its lines hold their claims no more.</summary>
    public static Task FreeLinesAsync(AdminDbContext context, BatchId batch, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync($"""UPDATE "Disbursements" SET "IsLive" = 0 WHERE "BatchId" = {batch.Value}""", cancel);

    /// <summary>The finance bureau's answers to some lines, which are saved already.</summary>
    /// <exception cref="ConflictException">One of them was moved by somebody else.</exception>
    public static async Task SettleAsync(AdminDbContext context, BatchId batch, IReadOnlyCollection<int> numbers, LineOutcome outcome, CancellationToken cancel)
    {
        var row = GrantLifecycle.Of(outcome == LineOutcome.Paid ? GrantStep.ConfirmPaid : GrantStep.ConfirmReturned);
        var (from, to) = (row.From.ToString(), row.To!.Value.ToString());
        var named = System.Text.Json.JsonSerializer.Serialize(numbers);
        var moved = await context.Database.ExecuteSqlAsync($"""
            UPDATE "Grants" SET "State" = {to}, "Version" = "Grants"."Version" + 1, "ReturnReason" = COALESCE("Line"."ReturnReason", "Grants"."ReturnReason")
            FROM "Disbursements" AS "Line"
            WHERE "Line"."BatchId" = {batch.Value} AND "Line"."Number" IN (SELECT "value" FROM json_each({named}))
                AND "Grants"."Id" = "Line"."GrantId" AND "Grants"."State" = {from}
            """, cancel);
        RequireAll(moved, numbers.Count);
    }

    /// <summary>What the recoveries of a batch have brought back whole is paid no more: its claim may be reckoned anew.</summary>
    public static async Task ReverseAsync(AdminDbContext context, BatchId recovery, CancellationToken cancel)
    {
        var row = GrantLifecycle.Of(GrantStep.Reverse);
        var (from, to) = (row.From.ToString(), row.To!.Value.ToString());
        await context.Database.ExecuteSqlAsync($"""
            UPDATE "Grants" SET "State" = {to}, "Version" = "Version" + 1
            WHERE "State" = {from} AND "CorrectsId" IS NULL
                AND "Id" IN (SELECT "Taken"."CorrectsId" FROM "Disbursements" JOIN "Grants" AS "Taken" ON "Taken"."Id" = "Disbursements"."GrantId"
                    WHERE "Disbursements"."BatchId" = {recovery.Value})
                AND "Amount_Fen" = -(SELECT SUM("Back"."Amount_Fen") FROM "Grants" AS "Back" WHERE "Back"."CorrectsId" = "Grants"."Id" AND "Back"."State" = {from})
            """, cancel);
    }

    /// <summary>What could not be recovered is given up with its batch: the next one may try again.</summary>
    public static async Task GiveUpAsync(AdminDbContext context, BatchId recovery, CancellationToken cancel)
    {
        var row = GrantLifecycle.Require(GrantState.Returned, GrantStep.Revoke);
        var (from, to) = (row.From.ToString(), row.To!.Value.ToString());
        await context.Database.ExecuteSqlAsync($"""
            UPDATE "Grants" SET "State" = {to}, "Version" = "Version" + 1
            WHERE "State" = {from} AND "CorrectsId" IS NOT NULL
                AND "Id" IN (SELECT "GrantId" FROM "Disbursements" WHERE "BatchId" = {recovery.Value})
            """, cancel);
    }

    private static void RequireAll(int moved, int lines)
    {
        if (moved != lines)
        {
            throw new ConflictException("批次中有款项已由他人办理，未作任何改动；请刷新后再办理。");
        }
    }
}
