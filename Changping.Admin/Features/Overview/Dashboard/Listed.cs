using Changping.Domain.Common;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>A figure with the list behind it: as many rows, and as much money where it is money.</summary>
/// <param name="Address">Of the list, filtered to exactly this.</param>
/// <param name="Count">Null where the list shows a sum alone.</param>
public sealed record Listed(string Address, int? Count, Money? Amount = null);
