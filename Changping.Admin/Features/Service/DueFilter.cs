using Changping.Admin.Store;
using Changping.Domain.Appointments;

namespace Changping.Admin.Features.Service;

/// <summary>The filter of 在岗名册 by what is due; tasks and pages lead to it by these words.</summary>
public static class DueFilter
{
    public const string Name = "due";

    /// <summary>Due by today, or in the days to come.</summary>
    public const string Contact = "contact", ContactWeek = "contact-week", Midterm = "midterm", MidtermWeek = "midterm-week";

    public static string Address(string word) => $"/service?{Name}={word}";

    /// <returns>Null for a word that is none.</returns>
    internal static IQueryable<ServiceJoin>? Of(string? word, AdminDbContext context, DateOnly today, ServiceRules rules) => word switch
    {
        Contact => ServiceJoin.Uncontacted(context, today, DueWindow.Due(today), rules.Contact),
        ContactWeek => ServiceJoin.Uncontacted(context, today, DueWindow.Week(today), rules.Contact),
        Midterm => ServiceJoin.Unchecked(context, today, DueWindow.Due(today), rules.Midterm),
        MidtermWeek => ServiceJoin.Unchecked(context, today, DueWindow.Week(today), rules.Midterm),
        _ => null,
    };
}
