//! Money and goods: what one loses another gains.
//!
//! Every amount is rounded once to a grain ([`crate::units`]) and the same integer is posted to payer and payee, so all balances sum
//! to exactly zero in every month of every run. Dealers keep their own balance; everybody else's is here.

use crate::units::{Goods, Money};

/// Everybody with a balance who is not a dealer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the parties are their own names")]
pub enum Party {
    Enterprise,
    Customers,
    Rivals,
    /// Suppliers, landlords, media, banks, staff, the owners' own pockets.
    World,
}

/// What a flow of money is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the accounts are their own names")]
pub enum Account {
    Receipts,
    Wholesale,
    Clawback,
    Allowance,
    Bonus,
    CoopAds,
    Advertising,
    BrandAdvertising,
    Equipment,
    Training,
    Talks,
    Monitoring,
    Assessment,
    Diagnosis,
    Fine,
    Dispute,
    RiskShare,
    BuyBack,
    Signing,
    CostOfGoods,
    Flexibility,
    Holding,
    Warranty,
    Financing,
    Credit,
    Operating,
    Leakage,
    Recruitment,
    OwnerDraw,
    Capital,
    Liquidation,
    Forfeit,
    Interest,
    Compensation,
    GrowthRebate,
    ActivityPay,
    /// A signing bonus of the enterprise to a dealer who comes over from another one of the same market.
    Welcome,
}

const ACCOUNTS: usize = Account::Welcome as usize + 1;

/// What the enterprise spends on its policy, apart from margins.
const POLICY_ACCOUNTS: [Account; 20] = [
    Account::Compensation,
    Account::GrowthRebate,
    Account::ActivityPay,
    Account::Allowance,
    Account::Bonus,
    Account::CoopAds,
    Account::BrandAdvertising,
    Account::Equipment,
    Account::Training,
    Account::Talks,
    Account::Monitoring,
    Account::Assessment,
    Account::Diagnosis,
    Account::Dispute,
    Account::RiskShare,
    Account::Flexibility,
    Account::Financing,
    Account::Leakage,
    Account::Recruitment,
    Account::Welcome,
];

/// The books of everybody but the dealers.
#[derive(Clone, Debug)]
pub struct Ledger {
    balances: [Money; 4],
    /// What flowed through each account in the present month.
    flows: [Money; ACCOUNTS],
    /// Goods made since the start.
    pub made: Goods,
    /// Goods sold to customers since the start.
    pub sold: Goods,
    /// Goods scrapped since the start.
    pub scrapped: Goods,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            balances: Default::default(),
            flows: [Money::default(); ACCOUNTS],
            made: Goods::default(),
            sold: Goods::default(),
            scrapped: Goods::default(),
        }
    }
}

impl Ledger {
    /// The balance of a party.
    #[must_use]
    pub const fn balance(&self, party: Party) -> Money {
        self.balances[party as usize]
    }

    /// The sum of the balances of all parties here; the dealers' balances are its negative.
    #[must_use]
    pub fn total(&self) -> Money {
        self.balances.iter().copied().sum()
    }

    /// What flowed through an account in the present month.
    #[must_use]
    pub const fn flow(&self, account: Account) -> Money {
        self.flows[account as usize]
    }

    /// A dealer receives `amount` (money) from a party. Returns what was posted.
    #[inline]
    pub fn receive(&mut self, from: Party, cash: &mut Money, account: Account, amount: f64) -> f64 {
        let amount = Money::from_units(amount);
        self.balances[from as usize] -= amount;
        *cash += amount;
        self.flows[account as usize] += amount;
        amount.units()
    }

    /// A dealer pays `amount` (money) to a party. Returns what was posted.
    #[inline]
    pub fn pay(&mut self, cash: &mut Money, to: Party, account: Account, amount: f64) -> f64 {
        let amount = Money::from_units(amount);
        *cash -= amount;
        self.balances[to as usize] += amount;
        self.flows[account as usize] += amount;
        amount.units()
    }

    /// The enterprise spends `amount` (money) outside the channel.
    #[inline]
    pub fn spend(&mut self, account: Account, amount: f64) {
        let amount = Money::from_units(amount);
        self.balances[Party::Enterprise as usize] -= amount;
        self.balances[Party::World as usize] += amount;
        self.flows[account as usize] += amount;
    }

    /// The enterprise spends `amount` (money), rounded once, so many times: the same to the last digit as time after time.
    pub fn spend_each(&mut self, account: Account, amount: f64, times: i64) {
        let amount = Money(Money::from_units(amount).0 * times);
        self.balances[Party::Enterprise as usize] -= amount;
        self.balances[Party::World as usize] += amount;
        self.flows[account as usize] += amount;
    }

    /// The enterprise receives `amount` (money) for goods that it sells to customers itself.
    pub fn sell_direct(&mut self, amount: f64) {
        let amount = Money::from_units(amount);
        self.balances[Party::Customers as usize] -= amount;
        self.balances[Party::Enterprise as usize] += amount;
        self.flows[Account::Receipts as usize] += amount;
    }

    /// The owner puts `amount` into the shop: what it took along from elsewhere, or owes.
    pub fn bring(&mut self, cash: &mut Money, amount: Money) {
        self.balances[Party::World as usize] -= amount;
        *cash += amount;
        self.flows[Account::Capital as usize] += amount;
    }

    /// Whatever is left in cash, or owed, goes to its owner's account in the world.
    pub fn close(&mut self, cash: &mut Money) {
        self.balances[Party::World as usize] += *cash;
        self.flows[Account::Liquidation as usize] += *cash;
        *cash = Money::default();
    }

    /// What the enterprise spent on its policy this month, less fines and forfeits, without margins (money).
    #[must_use]
    pub fn policy_spending(&self) -> f64 {
        let spent: Money = POLICY_ACCOUNTS.iter().map(|account| self.flow(*account)).sum();
        (spent - self.flow(Account::Fine) - self.flow(Account::Forfeit)).units()
    }

    /// Opens the books of a new month.
    pub fn open_month(&mut self) {
        self.flows = [Money::default(); ACCOUNTS];
    }
}
