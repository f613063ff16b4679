using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>办理设置 as the form has them.</summary>
/// <param name="Version">As they were read; 0 before they were ever changed.</param>
public sealed record SettingsForm(CommitteeFigures Figures, int Version);

/// <summary>What the policy leaves to the committee is changed with a reason.</summary>
public sealed class ChangeSettings(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">A figure that cannot be.</exception>
    /// <exception cref="ConflictException">Somebody else changed them meanwhile.</exception>
    public Task RunAsync(Actor actor, SettingsForm form, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, CommandKind.ChangeSettings, reason, async context =>
        {
            var settings = await context.CommitteeSettings.FirstOrDefaultAsync(cancel);
            if ((settings?.Version ?? 0) != form.Version)
            {
                throw new ConflictException("您打开之后，他人已先改了设置；您的改动未保存，请刷新后再办理。");
            }

            if (settings is null)
            {
                settings = new CommitteeSettings();
                context.CommitteeSettings.Add(settings);
            }

            settings.Change(form.Figures);
        }, cancel);
    }
}

/// <summary>A day that the state moved: a weekday off, or a weekend day that is worked.</summary>
public sealed class EditCalendar(CommandTransaction commands, PolicyLibrary policies)
{
    /// <param name="isWorked">False: a day off.</param>
    /// <param name="remove">Takes the day out of the office's own list again.</param>
    /// <exception cref="RuleViolationException">A day that is worked or off anyway, or no name.</exception>
    public Task RunAsync(Actor actor, DateOnly day, string name, bool isWorked, bool remove, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, remove ? CommandKind.RemoveCalendarDay : CommandKind.EnterCalendarDay, null, async context =>
        {
            var known = await context.CalendarExceptions.FirstOrDefaultAsync(exception => exception.Day == day, cancel);
            if (known is not null)
            {
                context.CalendarExceptions.Remove(known);
            }

            if (remove)
            {
                return;
            }

            if (known is not null)
            {
                throw new RuleViolationException(Clauses.Interpretation, $"{day:yyyy-MM-dd} 已在日历中（{known.Name}）；如需更改，请先删除");
            }

            if (string.IsNullOrWhiteSpace(name))
            {
                throw new RuleViolationException(Clauses.Interpretation, "请填写节假日名称，如“国庆节”或“国庆节调休”");
            }

            if (new WorkingCalendar(policies.References.Holidays, []).IsWorkingDay(day) == isWorked)
            {
                throw new RuleViolationException(Clauses.Interpretation,
                    $"{day:yyyy-MM-dd} 本来就{(isWorked ? "上班" : "放假")}，不需登记；请核对日期，或改选“{(isWorked ? "放假" : "上班")}”");
            }

            context.CalendarExceptions.Add(new CalendarException(day, name.Trim(), isWorked));
        }, cancel);
    }
}

/// <param name="Days">Entered by the office, the latest first.</param>
/// <param name="Shipped">By the State Council's notices, the latest year first.</param>
/// <param name="YearWithout">Its days off are wanting; null where none are.</param>
/// <param name="Version">Of the settings; 0 before they were ever changed.</param>
public sealed record SettingsView(
    CommitteeSettings Settings, IReadOnlyList<CalendarException> Days, IReadOnlyList<IGrouping<int, CalendarException>> Shipped, int? YearWithout, int Version);

/// <summary>The settings and the days of the calendar.</summary>
public sealed class ReadSettings(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    public async Task<SettingsView> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var settings = await context.CommitteeSettings.AsNoTracking().FirstOrDefaultAsync(cancel);
        var shipped = policies.References.Holidays;
        return new SettingsView(
            settings ?? new CommitteeSettings(), await context.CalendarExceptions.AsNoTracking().OrderByDescending(exception => exception.Day)
                .ToListAsync(cancel),
            [.. shipped.GroupBy(day => day.Day.Year).OrderByDescending(year => year.Key)],
            (await CommitteeBook.CalendarAsync(context, shipped, cancel)).YearWithout(clock.Today), settings?.Version ?? 0);
    }
}
