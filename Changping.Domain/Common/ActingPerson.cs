namespace Changping.Domain.Common;

/// <summary>The person who does or decides something, as the record keeps it.</summary>
/// <param name="Id">Of the account; two-person rules compare it.</param>
/// <param name="Name">As it was at that time.</param>
public sealed record ActingPerson(Guid Id, string Name);
