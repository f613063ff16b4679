using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>
/// The way every change is written: one fresh context, one immediate transaction, the audit inside it. All or nothing; while the database
/// is busy with another process the whole unit is tried again, a bounded number of times.
/// </summary>
public sealed class CommandTransaction(IDbContextFactory<AdminDbContext> contexts, WriteGate gate, TimeProvider time, AuditKeys keys, OfficeMeter meter)
{
    private const int Attempts = 4;

    /// <param name="kind">Every audit entry shows it.</param>
    /// <param name="work">Changes the context; saving and committing is done here. May run again after a busy database, so it keeps nothing outside.</param>
    /// <exception cref="ConflictException">Somebody else was faster; nothing was written.</exception>
    public async Task<T> RunAsync<T>(Actor actor, CommandKind kind, string? reason, Func<AdminDbContext, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            var result = await AgainAsync(actor, kind, reason, work, cancel);
            meter.CountCommand(kind, null);
            return result;
        }
        catch (Exception refusal)
        {
            meter.CountCommand(kind, refusal);
            throw;
        }
    }

    public Task RunAsync(Actor actor, CommandKind kind, string? reason, Func<AdminDbContext, Task> work, CancellationToken cancel) =>
        RunAsync(actor, kind, reason, async context =>
        {
            await work(context);
            return true;
        }, cancel);

    private async Task<T> AgainAsync<T>(Actor actor, CommandKind kind, string? reason, Func<AdminDbContext, Task<T>> work, CancellationToken cancel)
    {
        using var pass = await gate.EnterAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(actor, kind, reason, work, cancel);
            }
            catch (Exception exception) when (Conflicts.IsBusy(exception) && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), time, cancel);
            }
            catch (Exception exception) when (Conflicts.IsBusy(exception))
            {
                throw new ConflictException("数据库正被另一程序占用，未作任何改动；请稍后重试。", exception);
            }
        }
    }

    private async Task<T> OnceAsync<T>(Actor actor, CommandKind kind, string? reason, Func<AdminDbContext, Task<T>> work, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.Keys = keys;
        context.Act = new AuditAct(Guid.CreateVersion7(), time.GetUtcNow(), actor.Id, actor.Name, kind, string.IsNullOrWhiteSpace(reason) ? null
            : reason.Trim())
        {
            Address = actor.Address,
        };
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var form = FormSubmission.Current is { IsDone: false } open ? open : null;
        var isTakenBack = true;
        try
        {
            await RequireNewAsync(context, form, cancel);
            var result = await work(context);

            // The log and its seals are one for all, whatever the actor may see.
            ParkSight.Current = null;
            await context.SaveChangesAsync(cancel);
            await RecordAsync(context, form, cancel);
            await AuditChain.SealAsync(context, cancel);

            // From here on the disk knows better than this program whether it is committed; the next start asks it.
            isTakenBack = false;
            await transaction.CommitAsync(CancellationToken.None);
            context.Ended?.Invoke(true);
            form?.IsDone = true;
            return result;
        }
        catch (RuleViolationException refusal)
        {
            refusal.Policy ??= PolicyOfCase(context);
            throw;
        }
        catch (Exception exception) when (Conflicts.Explain(exception) is { } conflict)
        {
            conflict.Policy = PolicyOfCase(context);
            throw conflict;
        }
        finally
        {
            if (isTakenBack)
            {
                context.Ended?.Invoke(false);
            }
        }
    }

    /// <exception cref="ConflictException">The form was handed in before, from here or from another tab.</exception>
    private static async Task RequireNewAsync(AdminDbContext context, FormSubmission? form, CancellationToken cancel)
    {
        if (form is not null && await context.SubmittedForms.FindAsync([form.Token], cancel) is { } done)
        {
            var what = done.Subject is null ? done.Kind.ChineseName() : $"{done.Kind.ChineseName()} · {done.Subject}";
            throw new ConflictException($"这张表单已于 {OfficeClock.ToOffice(done.At):yyyy-MM-dd HH:mm} 办成（{what}），没有重复办理。");
        }
    }

    private static async Task RecordAsync(AdminDbContext context, FormSubmission? form, CancellationToken cancel)
    {
        if (form is not null)
        {
            var act = context.Act!;
            var written = context.ChangeTracker.Entries<AuditEntry>().Select(entry => entry.Entity).FirstOrDefault(entry => entry.CommandId == act.CommandId);
            context.SubmittedForms.Add(new SubmittedForm { Token = form.Token, At = act.At, Kind = act.Kind, Subject = written?.Subject });
            await context.SaveChangesAsync(cancel);
        }
    }

    /// <summary>The version that the command's project stands under; null for a draft, and where the command is about several projects or none.</summary>
    private static string? PolicyOfCase(AdminDbContext context) =>
        context.ChangeTracker.Entries<CooperationProject>().Select(entry => entry.Entity.PolicyVersion).Distinct().Take(2).ToList() is [var only] ? only : null;
}
