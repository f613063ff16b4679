using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Appropriations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appropriations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Enterprises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", nullable: false),
                    Industry = table.Column<string>(type: "TEXT", nullable: false),
                    RegisteredAddress = table.Column<string>(type: "TEXT", nullable: false),
                    IsHighTech = table.Column<bool>(type: "INTEGER", nullable: true),
                    ContactPerson = table.Column<string>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Account_ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Account_Current_AccountName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Current_AccountNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Current_BankCode = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Current_BankName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_AccountName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_AccountNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_BankCode = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_BankName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_ProposedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Account_ProposedBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enterprises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentKind = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Account_ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Account_Current_AccountName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Current_AccountNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Current_BankCode = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Current_BankName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_AccountName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_AccountNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_BankCode = table.Column<string>(type: "TEXT", nullable: true),
                    Account_Proposed_BankName = table.Column<string>(type: "TEXT", nullable: true),
                    Account_ProposedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Account_ProposedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Details_BirthDate = table.Column<string>(type: "TEXT", nullable: true),
                    Details_Email = table.Column<string>(type: "TEXT", nullable: true),
                    Details_Gender = table.Column<string>(type: "TEXT", nullable: true),
                    Details_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Details_Nationality = table.Column<string>(type: "TEXT", nullable: true),
                    Details_Phone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Institutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", nullable: true),
                    Location = table.Column<string>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: true),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    Disciplines = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Institutions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberSequences",
                columns: table => new
                {
                    Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSequences", x => x.Prefix);
                });

            migrationBuilder.CreateTable(
                name: "PaymentBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Total_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentBatches", x => x.Id);
                    table.CheckConstraint("CK_PaymentBatches_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\"");
                });

            migrationBuilder.CreateTable(
                name: "PolicyActivations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PolicyVersion = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyActivations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReadingConfirmations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadingNumber = table.Column<string>(type: "TEXT", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConfirmedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConfirmedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingConfirmations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Nominations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsAdmitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Facts_Department = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facts_Post = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Remark = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Attestations_Dedication = table.Column<bool>(type: "INTEGER", nullable: true),
                    Facts_Attestations_GoodHealth = table.Column<bool>(type: "INTEGER", nullable: true),
                    Facts_Attestations_LawAbiding = table.Column<bool>(type: "INTEGER", nullable: true),
                    Facts_Attestations_PoliticalQuality = table.Column<bool>(type: "INTEGER", nullable: true),
                    Facts_Attestations_ProfessionalAbility = table.Column<bool>(type: "INTEGER", nullable: true),
                    Facts_Credentials_CoreIntellectualProperty = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_Degree = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_Discipline = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_Education = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_MatureAchievement = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_ResearchDirection = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_SolvableProblems = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_Title = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Credentials_WorkStart = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Nominations_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EstablishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PolicyVersion = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AgreementSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Facts_Field = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_FilingNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Remark = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Title = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_TotalCost_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Projects_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "NominationListings",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Institution = table.Column<string>(type: "TEXT", nullable: false),
                    Degree = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Discipline = table.Column<string>(type: "TEXT", nullable: true),
                    WorkStart = table.Column<string>(type: "TEXT", nullable: true),
                    NominatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Overall = table.Column<string>(type: "TEXT", nullable: false),
                    NextStep = table.Column<string>(type: "TEXT", nullable: true),
                    IsAdmitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    AwaitsRelaxation = table.Column<bool>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NominationListings", x => x.NominationId);
                    table.ForeignKey(
                        name: "FK_NominationListings_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PoolEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmittedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdmittedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoolEntries_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Relaxations",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relaxations", x => new { x.NominationId, x.Number });
                    table.CheckConstraint("CK_Relaxations_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"ProposedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_Relaxations_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Appointments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.CheckConstraint("CK_Appointments_Period", "\"LastDay\" >= \"Start\"");
                    table.ForeignKey(
                        name: "FK_Appointments_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Payable = table.Column<string>(type: "TEXT", nullable: false),
                    BudgetYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Calculation = table.Column<string>(type: "TEXT", nullable: false),
                    PolicyVersion = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grants", x => x.Id);
                    table.CheckConstraint("CK_Grants_Amount", "\"Amount_Fen\" > 0");
                    table.ForeignKey(
                        name: "FK_Grants_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Disbursements",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", nullable: false),
                    PayeeDocument = table.Column<string>(type: "TEXT", nullable: false),
                    AccountChanged = table.Column<bool>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Account_AccountName = table.Column<string>(type: "TEXT", nullable: false),
                    Account_AccountNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Account_BankCode = table.Column<string>(type: "TEXT", nullable: true),
                    Account_BankName = table.Column<string>(type: "TEXT", nullable: false),
                    Amount_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disbursements", x => new { x.BatchId, x.Number });
                    table.ForeignKey(
                        name: "FK_Disbursements_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Disbursements_PaymentBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "PaymentBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_ExpertId_Start",
                table: "Appointments",
                columns: new[] { "ExpertId", "Start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_ProjectId",
                table: "Appointments",
                column: "ProjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appropriations_Year_Instrument",
                table: "Appropriations",
                columns: new[] { "Year", "Instrument" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Action_Sequence",
                table: "AuditEntries",
                columns: new[] { "Action", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_Sequence",
                table: "AuditEntries",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectType_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectType", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_GrantId",
                table: "Disbursements",
                column: "GrantId",
                unique: true,
                filter: "\"IsLive\"");

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_CreditCode",
                table: "Enterprises",
                column: "CreditCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Industry_Name",
                table: "Enterprises",
                columns: new[] { "Industry", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Name",
                table: "Enterprises",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_DocumentKind_DocumentNumber",
                table: "Experts",
                columns: new[] { "DocumentKind", "DocumentNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Number",
                table: "Experts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Grants_BudgetYear_Instrument",
                table: "Grants",
                columns: new[] { "BudgetYear", "Instrument" });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ExpertId_ServiceStart",
                table: "Grants",
                columns: new[] { "ExpertId", "ServiceStart" },
                unique: true,
                filter: "\"Instrument\" = 'ProjectSubsidy' AND \"State\" <> 'Released'");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_Instrument_ProjectId_State_Sequence",
                table: "Grants",
                columns: new[] { "Instrument", "ProjectId", "State", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ProjectId_Instrument_Sequence",
                table: "Grants",
                columns: new[] { "ProjectId", "Instrument", "Sequence" },
                unique: true,
                filter: "\"State\" <> 'Released'");

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_FoldedName",
                table: "Institutions",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_ExpertId",
                table: "NominationListings",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_Institution_Number",
                table: "NominationListings",
                columns: new[] { "Institution", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_Name_Number",
                table: "NominationListings",
                columns: new[] { "Name", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_Number",
                table: "NominationListings",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_NominationListings_Query",
                table: "NominationListings",
                columns: new[] { "NominatedOn", "Number", "Overall", "IsAdmitted", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_ExpertId_NominatedOn",
                table: "Nominations",
                columns: new[] { "ExpertId", "NominatedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_Number",
                table: "Nominations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentBatches_Number",
                table: "PaymentBatches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyActivations_PolicyVersion",
                table: "PolicyActivations",
                column: "PolicyVersion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_ExpertId",
                table: "PoolEntries",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_NominationId",
                table: "PoolEntries",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_Number",
                table: "PoolEntries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_EnterpriseId_ExpertId_EstablishedOn",
                table: "Projects",
                columns: new[] { "EnterpriseId", "ExpertId", "EstablishedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_EstablishedOn_Number",
                table: "Projects",
                columns: new[] { "EstablishedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ExpertId",
                table: "Projects",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Number",
                table: "Projects",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_State_EstablishedOn",
                table: "Projects",
                columns: new[] { "State", "EstablishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadingConfirmations_ReadingNumber",
                table: "ReadingConfirmations",
                column: "ReadingNumber",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appointments");

            migrationBuilder.DropTable(
                name: "Appropriations");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Disbursements");

            migrationBuilder.DropTable(
                name: "Institutions");

            migrationBuilder.DropTable(
                name: "NominationListings");

            migrationBuilder.DropTable(
                name: "NumberSequences");

            migrationBuilder.DropTable(
                name: "PolicyActivations");

            migrationBuilder.DropTable(
                name: "PoolEntries");

            migrationBuilder.DropTable(
                name: "ReadingConfirmations");

            migrationBuilder.DropTable(
                name: "Relaxations");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Grants");

            migrationBuilder.DropTable(
                name: "PaymentBatches");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "Enterprises");

            migrationBuilder.DropTable(
                name: "Experts");
        }
    }
}
