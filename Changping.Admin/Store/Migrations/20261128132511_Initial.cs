using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Store.Migrations
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
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Scan = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovalReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Hash = table.Column<string>(type: "TEXT", nullable: false),
                    File_StoredName = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    UploadedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
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
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Expert = table.Column<string>(type: "TEXT", nullable: true),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Enterprise = table.Column<string>(type: "TEXT", nullable: true),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Project = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "CalendarExceptions",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsWorked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarExceptions", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactDays = table.Column<int>(type: "INTEGER", nullable: false),
                    MidtermMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    PassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    PanelAtLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    Instalments = table.Column<int>(type: "INTEGER", nullable: false),
                    SettleByAudit = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeSettings", x => x.Id);
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
                    InactiveReason = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "IssuedDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Caption = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupersededOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Hash = table.Column<string>(type: "TEXT", nullable: false),
                    File_StoredName = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Template_TemplateHash = table.Column<string>(type: "TEXT", nullable: false),
                    Template_TemplateName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeadingIndustries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadingIndustries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ListingBasis",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListingBasis", x => x.Id);
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
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Decision_PreparedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Total_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentBatches", x => x.Id);
                    table.CheckConstraint("CK_PaymentBatches_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
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
                name: "PrizeSelections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstQuota = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondQuota = table.Column<int>(type: "INTEGER", nullable: false),
                    ThirdQuota = table.Column<int>(type: "INTEGER", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", nullable: false),
                    SelectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", nullable: false),
                    Ranking = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrizeSelections", x => x.Id);
                    table.CheckConstraint("CK_PrizeSelections_TwoPersons", "NOT (\"State\" = 'Approved') OR \"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
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
                name: "ReceiptFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Paid = table.Column<int>(type: "INTEGER", nullable: false),
                    Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    PartlyMatched = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    PaidTotal_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnedTotal_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceiptFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reviewers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Speciality = table.Column<string>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    FormerUnits = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InactiveReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviewers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    PanelAtLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    Indicators = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRounds", x => x.Id);
                    table.CheckConstraint("CK_ReviewRounds_PassMark", "\"PassMark\" BETWEEN 0 AND 100");
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
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
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    WantedExpert = table.Column<string>(type: "TEXT", nullable: true),
                    Post = table.Column<string>(type: "TEXT", nullable: true),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
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
                    AgreementSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreementVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Authors = table.Column<string>(type: "TEXT", nullable: false),
                    DraftedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SubmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", nullable: true),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    IsRegistered = table.Column<bool>(type: "INTEGER", nullable: false),
                    EstablishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PolicyVersion = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Agreement_Attachments = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_EnterpriseSignatory = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_EnterpriseSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Agreement_ExpertSignatory = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_ExpertSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Agreement_InstitutionSignatory = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_InstitutionSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Agreement_IntellectualProperty = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_Management = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_Post = table.Column<string>(type: "TEXT", nullable: true),
                    Agreement_ServiceStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Agreement_SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DistrictLetter_IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DistrictLetter_Number = table.Column<string>(type: "TEXT", nullable: true),
                    DraftedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DraftedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    EnterpriseLetter_IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnterpriseLetter_Number = table.Column<string>(type: "TEXT", nullable: true),
                    EstablishedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    EstablishedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Field = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_FilingNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Goals = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Remark = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Title = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_TotalCost_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    HandledBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandledBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Notice_From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Notice_To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.CheckConstraint("CK_Projects_TwoPersons", "\"EstablishedBy_Id\" IS NULL OR \"HandledBy_Id\" IS NULL OR \"EstablishedBy_Id\" <> \"HandledBy_Id\"");
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
                name: "IssuedDocumentConcerns",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocumentConcerns", x => new { x.DocumentId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_IssuedDocumentConcerns_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewAssignments",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Conflicts = table.Column<string>(type: "TEXT", nullable: true),
                    Declaration = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewAssignments", x => new { x.RoundId, x.ProjectId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_ReviewAssignments_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewPanel",
                columns: table => new
                {
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeaveReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewPanel", x => new { x.RoundId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_ReviewPanel_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReviewPanel_Reviewers_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "Reviewers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewSheets",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Points = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    TotalHundredths = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    ScoredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ScoredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScoredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSheets", x => new { x.RoundId, x.ProjectId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_ReviewSheets_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CooperationIntents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnterpriseConsent_Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    EnterpriseConsent_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnterpriseConsent_RecordedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnterpriseConsent_RecordedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    ExpertConsent_Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    ExpertConsent_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpertConsent_RecordedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpertConsent_RecordedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CooperationIntents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CooperationIntents_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CooperationIntents_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CooperationIntents_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MatchContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    NotedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NotedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatchContacts_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MatchContacts_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
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
                    NextCriterion = table.Column<string>(type: "TEXT", nullable: true),
                    IsAdmitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    AwaitsRelaxation = table.Column<bool>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false)
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
                    AdmittedAs = table.Column<string>(type: "TEXT", nullable: false, computedColumnSql: "json_extract(\"Verdict\", '$.Overall')", stored: false),
                    GroundClause = table.Column<string>(type: "TEXT", nullable: true, computedColumnSql: "json_extract(\"Verdict\", '$.Findings[0].Clause.Key')", stored: false),
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
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relaxations", x => new { x.NominationId, x.Number });
                    table.CheckConstraint("CK_Relaxations_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
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
                    PlainLastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    LastDayServed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.CheckConstraint("CK_Appointments_Period", "\"LastDay\" >= \"Start\" AND \"LastDayServed\" BETWEEN \"Start\" AND \"LastDay\"");
                    table.ForeignKey(
                        name: "FK_Appointments_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CommercialisationApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Breakthrough = table.Column<string>(type: "TEXT", nullable: false),
                    EconomicValue = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Granted_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    Investment_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommercialisationApplications", x => x.Id);
                    table.CheckConstraint("CK_CommercialisationApplications_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_CommercialisationApplications_Projects_ProjectId",
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
                    Parts = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    Payable = table.Column<string>(type: "TEXT", nullable: false),
                    BudgetYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Calculation = table.Column<string>(type: "TEXT", nullable: false),
                    PolicyVersion = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grants", x => x.Id);
                    table.CheckConstraint("CK_Grants_Amount", "(\"CorrectsId\" IS NULL AND \"Amount_Fen\" > 0) OR (\"CorrectsId\" IS NOT NULL AND \"Amount_Fen\" < 0)");
                    table.CheckConstraint("CK_Grants_Instalment", "\"Instrument\" <> 'ProjectSubsidy' OR \"Sequence\" <= \"Parts\"");
                    table.ForeignKey(
                        name: "FK_Grants_Grants_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Grants",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Grants_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "JointResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    AchievedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointResults_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "NoticeObjections",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeObjections", x => new { x.ProjectId, x.Number });
                    table.ForeignKey(
                        name: "FK_NoticeObjections_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewProjects",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    OutcomeReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewProjects", x => new { x.RoundId, x.ProjectId });
                    table.ForeignKey(
                        name: "FK_ReviewProjects_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewProjects_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SubsidySettlements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Auditor = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Calculation = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditedCost_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Entitlement_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidySettlements", x => x.Id);
                    table.CheckConstraint("CK_SubsidySettlements_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_SubsidySettlements_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TenureEvaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Cooperation = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_EvaluatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Facts_Grade = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Panel = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Progress = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenureEvaluations", x => x.Id);
                    table.CheckConstraint("CK_TenureEvaluations_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_TenureEvaluations_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Companion = table.Column<string>(type: "TEXT", nullable: true),
                    Thinking = table.Column<string>(type: "TEXT", nullable: true),
                    Working = table.Column<string>(type: "TEXT", nullable: true),
                    Living = table.Column<string>(type: "TEXT", nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Settlement = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "EnterpriseSupports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Monthly_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnterpriseSupports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnterpriseSupports_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Extensions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OldLastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NewLastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Decision_DecidedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_PreparedAt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision_PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => new { x.AppointmentId, x.Number });
                    table.CheckConstraint("CK_Extensions_Later", "\"NewLastDay\" > \"OldLastDay\"");
                    table.CheckConstraint("CK_Extensions_TwoPersons", "\"Decision_DecidedBy_Id\" IS NULL OR \"Decision_DecidedBy_Id\" <> \"Decision_PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_Extensions_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MidtermChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EarliestOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Facts_Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Note = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_RecheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MidtermChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MidtermChecks_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SupportRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Patient = table.Column<string>(type: "TEXT", nullable: true),
                    PatientName = table.Column<string>(type: "TEXT", nullable: true),
                    MedicalDetail = table.Column<string>(type: "TEXT", nullable: true),
                    NoHousingDeclaredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HousingWishes = table.Column<string>(type: "TEXT", nullable: true),
                    HandlingUnit = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceivedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportRequests_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Disbursements",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", nullable: false),
                    PayeeDocument = table.Column<string>(type: "TEXT", nullable: false),
                    AccountChanged = table.Column<bool>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", nullable: true),
                    ReceiptFileId = table.Column<Guid>(type: "TEXT", nullable: true),
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
                    table.ForeignKey(
                        name: "FK_Disbursements_ReceiptFiles_ReceiptFileId",
                        column: x => x.ReceiptFileId,
                        principalTable: "ReceiptFiles",
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
                name: "IX_Attachments_SubjectId",
                table: "Attachments",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_Sequence",
                table: "AuditEntries",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_EnterpriseId_Sequence",
                table: "AuditEntries",
                columns: new[] { "EnterpriseId", "Sequence" },
                filter: "\"EnterpriseId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ExpertId_Sequence",
                table: "AuditEntries",
                columns: new[] { "ExpertId", "Sequence" },
                filter: "\"ExpertId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Kind_Sequence",
                table: "AuditEntries",
                columns: new[] { "Kind", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ProjectId_Sequence",
                table: "AuditEntries",
                columns: new[] { "ProjectId", "Sequence" },
                filter: "\"ProjectId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectKind_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectKind", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_CommercialisationApplications_Number",
                table: "CommercialisationApplications",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommercialisationApplications_ProjectId_Sequence",
                table: "CommercialisationApplications",
                columns: new[] { "ProjectId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommercialisationApplications_State_AppliedOn",
                table: "CommercialisationApplications",
                columns: new[] { "State", "AppliedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_AppointmentId_HeldOn",
                table: "Contacts",
                columns: new[] { "AppointmentId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_HeldOn",
                table: "Contacts",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_EnterpriseId_ExpertId",
                table: "CooperationIntents",
                columns: new[] { "EnterpriseId", "ExpertId" });

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_ExpertId",
                table: "CooperationIntents",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_NeedId_ExpertId",
                table: "CooperationIntents",
                columns: new[] { "NeedId", "ExpertId" },
                unique: true,
                filter: "\"State\" <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_Number",
                table: "CooperationIntents",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_State_ProposedOn",
                table: "CooperationIntents",
                columns: new[] { "State", "ProposedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_GrantId",
                table: "Disbursements",
                column: "GrantId",
                unique: true,
                filter: "\"IsLive\"");

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_Outcome_BatchId",
                table: "Disbursements",
                columns: new[] { "Outcome", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_ReceiptFileId",
                table: "Disbursements",
                column: "ReceiptFileId");

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
                name: "IX_EnterpriseSupports_AppointmentId",
                table: "EnterpriseSupports",
                column: "AppointmentId");

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
                name: "IX_Extensions_Waiting",
                table: "Extensions",
                column: "AppointmentId",
                unique: true,
                filter: "\"State\" = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_BudgetYear_Instrument",
                table: "Grants",
                columns: new[] { "BudgetYear", "Instrument" });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_CorrectsId",
                table: "Grants",
                column: "CorrectsId",
                unique: true,
                filter: "\"CorrectsId\" IS NOT NULL AND \"State\" NOT IN ('Released', 'Paid')");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ExpertId_ServiceStart_Sequence",
                table: "Grants",
                columns: new[] { "ExpertId", "ServiceStart", "Sequence" },
                unique: true,
                filter: "\"Instrument\" = 'ProjectSubsidy' AND \"CorrectsId\" IS NULL AND \"State\" NOT IN ('Released', 'Reversed')");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_Instrument_ProjectId_State_Sequence",
                table: "Grants",
                columns: new[] { "Instrument", "ProjectId", "State", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ProjectId_Instrument_Sequence",
                table: "Grants",
                columns: new[] { "ProjectId", "Instrument", "Sequence" },
                unique: true,
                filter: "\"CorrectsId\" IS NULL AND \"State\" NOT IN ('Released', 'Reversed')");

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_FoldedName",
                table: "Institutions",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocumentConcerns_SubjectId",
                table: "IssuedDocumentConcerns",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_Number_Edition",
                table: "IssuedDocuments",
                columns: new[] { "Number", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SubjectId_Kind_Edition",
                table: "IssuedDocuments",
                columns: new[] { "SubjectId", "Kind", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointResults_ProjectId_AchievedOn",
                table: "JointResults",
                columns: new[] { "ProjectId", "AchievedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadingIndustries_FoldedName",
                table: "LeadingIndustries",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatchContacts_ExpertId",
                table: "MatchContacts",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchContacts_NeedId_ContactedOn",
                table: "MatchContacts",
                columns: new[] { "NeedId", "ContactedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MidtermChecks_AppointmentId_Number",
                table: "MidtermChecks",
                columns: new[] { "AppointmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_EnterpriseId_FoldedTitle",
                table: "Needs",
                columns: new[] { "EnterpriseId", "FoldedTitle" },
                unique: true,
                filter: "\"State\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Field",
                table: "Needs",
                column: "Field");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Number",
                table: "Needs",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_RaisedOn_Number",
                table: "Needs",
                columns: new[] { "RaisedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_State_RaisedOn",
                table: "Needs",
                columns: new[] { "State", "RaisedOn" });

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
                name: "IX_PaymentBatches_State_Instrument",
                table: "PaymentBatches",
                columns: new[] { "State", "Instrument" });

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
                name: "IX_PoolEntries_GroundClause_AdmittedAs_AdmittedOn",
                table: "PoolEntries",
                columns: new[] { "GroundClause", "AdmittedAs", "AdmittedOn" });

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
                name: "IX_PrizeSelections_Year",
                table: "PrizeSelections",
                column: "Year",
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
                name: "IX_Projects_RoundId",
                table: "Projects",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_State_EstablishedOn",
                table: "Projects",
                columns: new[] { "State", "EstablishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadingConfirmations_ReadingNumber",
                table: "ReadingConfirmations",
                column: "ReadingNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceiptFiles_ImportedAt",
                table: "ReceiptFiles",
                column: "ImportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Reviewers_AccountId",
                table: "Reviewers",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviewers_Name_Unit",
                table: "Reviewers",
                columns: new[] { "Name", "Unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPanel_ReviewerId",
                table: "ReviewPanel",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewProjects_ProjectId",
                table: "ReviewProjects",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_Number",
                table: "ReviewRounds",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_State_HeldOn",
                table: "ReviewRounds",
                columns: new[] { "State", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Page_OwnerId_Name",
                table: "SavedViews",
                columns: new[] { "Page", "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidySettlements_ProjectId",
                table: "SubsidySettlements",
                column: "ProjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_Appointment",
                table: "SupportRequests",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_Number",
                table: "SupportRequests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_OpenHousing",
                table: "SupportRequests",
                column: "AppointmentId",
                unique: true,
                filter: "\"Kind\" = 'RentalFlat' AND \"State\" IN ('Received', 'InProgress')");

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_State_ReceivedOn",
                table: "SupportRequests",
                columns: new[] { "State", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_TenureEvaluations_Number",
                table: "TenureEvaluations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenureEvaluations_ProjectId",
                table: "TenureEvaluations",
                column: "ProjectId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "CalendarExceptions");

            migrationBuilder.DropTable(
                name: "CommercialisationApplications");

            migrationBuilder.DropTable(
                name: "CommitteeSettings");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "CooperationIntents");

            migrationBuilder.DropTable(
                name: "Disbursements");

            migrationBuilder.DropTable(
                name: "EnterpriseSupports");

            migrationBuilder.DropTable(
                name: "Extensions");

            migrationBuilder.DropTable(
                name: "Institutions");

            migrationBuilder.DropTable(
                name: "IssuedDocumentConcerns");

            migrationBuilder.DropTable(
                name: "JointResults");

            migrationBuilder.DropTable(
                name: "LeadingIndustries");

            migrationBuilder.DropTable(
                name: "ListingBasis");

            migrationBuilder.DropTable(
                name: "MatchContacts");

            migrationBuilder.DropTable(
                name: "MidtermChecks");

            migrationBuilder.DropTable(
                name: "NominationListings");

            migrationBuilder.DropTable(
                name: "NoticeObjections");

            migrationBuilder.DropTable(
                name: "NumberSequences");

            migrationBuilder.DropTable(
                name: "PolicyActivations");

            migrationBuilder.DropTable(
                name: "PoolEntries");

            migrationBuilder.DropTable(
                name: "PrizeSelections");

            migrationBuilder.DropTable(
                name: "ReadingConfirmations");

            migrationBuilder.DropTable(
                name: "Relaxations");

            migrationBuilder.DropTable(
                name: "ReviewAssignments");

            migrationBuilder.DropTable(
                name: "ReviewPanel");

            migrationBuilder.DropTable(
                name: "ReviewProjects");

            migrationBuilder.DropTable(
                name: "ReviewSheets");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SubsidySettlements");

            migrationBuilder.DropTable(
                name: "SupportRequests");

            migrationBuilder.DropTable(
                name: "TenureEvaluations");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Grants");

            migrationBuilder.DropTable(
                name: "PaymentBatches");

            migrationBuilder.DropTable(
                name: "ReceiptFiles");

            migrationBuilder.DropTable(
                name: "IssuedDocuments");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "Reviewers");

            migrationBuilder.DropTable(
                name: "ReviewRounds");

            migrationBuilder.DropTable(
                name: "Appointments");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "Enterprises");

            migrationBuilder.DropTable(
                name: "Experts");
        }
    }
}
