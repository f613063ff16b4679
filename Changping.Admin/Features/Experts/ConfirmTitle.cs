using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <param name="Title">As the forms write it, brackets included.</param>
/// <param name="Version">Of the confirmation that the page showed; null where there was none.</param>
public sealed record TitleConfirmation(string Title, TitleLevel Level, string Evidence, int? Version);

/// <summary>二（二）1: the member of 区人力社保局 settles a title that no table knows; it holds from now on, and open nominations that bear it are judged
/// again.</summary>
public sealed class ConfirmTitle(CommandTransaction commands, PolicyLibrary policies, NominationJudgement judgement, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No evidence, or the table knows the title.</exception>
    /// <exception cref="ConflictException">Somebody else settled it since the page was opened.</exception>
    public Task RunAsync(Actor actor, TitleConfirmation confirmation, CancellationToken cancel)
    {
        actor.Require(Permission.ConfirmTitles);
        return commands.RunAsync(actor, CommandKind.ConfirmTitle, confirmation.Evidence, async context =>
        {
            if (policies.References.Titles.WhyNotConfirm(confirmation.Title) is { } blocker)
            {
                throw blocker.Refusal();
            }

            var folded = InstitutionName.Fold(confirmation.Title.Trim());
            var title = await context.ConfirmedTitles.FirstOrDefaultAsync(known => known.FoldedTitle == folded, cancel);
            if (title?.Version != confirmation.Version)
            {
                throw new ConflictException($"您打开之后，“{confirmation.Title}”已由他人核定，您的核定未保存；请刷新后查看。");
            }

            if (title is null)
            {
                title = new ConfirmedTitle(Id.New<ConfirmedTitleId>(), confirmation.Title, confirmation.Level, confirmation.Evidence, actor.Person(),
                    clock.Today);
                context.ConfirmedTitles.Add(title);
            }
            else
            {
                title.Confirm(confirmation.Level, confirmation.Evidence, actor.Person(), clock.Today);
            }

            await judgement.RenewAsync(context, title, cancel);
        }, cancel);
    }
}
