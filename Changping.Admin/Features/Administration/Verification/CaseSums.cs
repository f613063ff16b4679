using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>All that a project has of one instrument.</summary>
/// <param name="PolicyVersion">Under which the project was established.</param>
/// <param name="ServiceStart">The first day of service that was granted for.</param>
/// <param name="Count">Of the live grants.</param>
/// <param name="Sum">Less what came back.</param>
/// <param name="Most">Of one live grant.</param>
internal sealed record CaseSum(
    ProjectId ProjectId, string Number, ProjectField Field, DateOnly EstablishedOn, string PolicyVersion, Instrument Instrument, DateOnly ServiceStart,
    int Count, Money Sum, Money Most)
{
    public required OpeningBalance Opening { get; init; }
}

/// <summary>Summed once in the database, for every check that asks for sums.</summary>
internal static class CaseSums
{
    public static async Task<IReadOnlyList<CaseSum>> ReadAsync(AdminDbContext context, CancellationToken cancel)
    {
        var sums = await (
            from grant in context.Grants.Counted()
            join project in context.Projects on grant.ProjectId equals project.Id
            group grant by new
            {
                grant.ProjectId,
                project.Number,
                project.Facts.Field,
                project.EstablishedOn,
                project.PolicyVersion,
                grant.Instrument,
                Before = project.Opening.Subsidy.Fen,
                Converted = project.Opening.Commercialisation.Fen
            } into claims
            select new
            {
                claims.Key,
                Start = claims.Min(grant => grant.ServiceStart),
                Count = claims.Count(grant => grant.CorrectsId == null),
                Fen = claims.Sum(grant => grant.Amount.Fen),
                Most = claims.Max(grant => grant.Amount.Fen),
            }).ToListAsync(cancel);
        return
        [
            .. sums.Select(sum => new CaseSum(
                sum.Key.ProjectId, sum.Key.Number, sum.Key.Field, sum.Key.EstablishedOn ?? default, sum.Key.PolicyVersion ?? "", sum.Key.Instrument, sum.Start,
                sum.Count, new Money(sum.Fen), new Money(sum.Most))
            { Opening = new OpeningBalance { Subsidy = new Money(sum.Key.Before), Commercialisation = new Money(sum.Key.Converted) } }),
        ];
    }
}
