using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>三 序: the committee's list as queues ask it.</summary>
public sealed class LeadingIndustryBook
{
    private readonly List<LeadingIndustry> _industries;

    private LeadingIndustryBook(List<LeadingIndustry> industries) => _industries = industries;

    public static async Task<LeadingIndustryBook> OfAsync(AdminDbContext context, CancellationToken cancel) =>
        new(await context.LeadingIndustries.AsNoTracking().OrderBy(industry => industry.Position).ToListAsync(cancel));

    /// <returns>The first leading industry that one of the texts belongs to; null where none does.</returns>
    public string? NameOf(params ReadOnlySpan<string> texts)
    {
        foreach (var industry in _industries)
        {
            foreach (var text in texts)
            {
                if (industry.Covers(text))
                {
                    return industry.Name;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Those texts in use that belong to a leading industry, so that the database can put them first: there are few, however many rows
    /// have them, and a change of the list needs no row to be written.
    /// </summary>
    public async Task<LeadingTexts> TextsAsync(AdminDbContext context, CancellationToken cancel)
    {
        if (_industries.Count == 0)
        {
            return new LeadingTexts([], []);
        }

        var industries = await context.Enterprises.Select(enterprise => enterprise.Industry).Distinct().ToListAsync(cancel);
        var fields = await context.Needs.Select(need => need.Field).Distinct().ToListAsync(cancel);
        return new LeadingTexts([.. industries.Where(text => NameOf(text) is not null)], [.. fields.Where(text => NameOf(text) is not null)]);
    }
}

/// <param name="Industries">所属产业 of companies.</param>
/// <param name="Fields">技术领域 of needs.</param>
public sealed record LeadingTexts(IReadOnlyList<string> Industries, IReadOnlyList<string> Fields);
