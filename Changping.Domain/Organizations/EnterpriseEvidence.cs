using Changping.Domain.Common;

namespace Changping.Domain.Organizations;

/// <summary>What an officer confirmed of a company, and by what.</summary>
/// <param name="Text">Such as the number of a certificate.</param>
public sealed record EnterpriseEvidence(string Text, ActingPerson By, DateOnly On);
